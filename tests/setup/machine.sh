#!/usr/bin/env bash
# Sees to what the tests need beside Python's packages: a browser, fonts for the scripts that are drawn, Node's tools.
# Installs what is missing on Debian and its relatives; elsewhere, or without the right to, it says what to do.
set -euo pipefail

packages=()

one_of() {
  local name
  for name in "$@"; do
    if command -v "$name" > /dev/null; then return 0; fi
  done
  return 1
}

# A family counts if fontconfig answers with it, not with a substitute.
has_font() {
  [[ "$(fc-list "$1" family 2> /dev/null)" != "" ]]
}

# The browser without a window opens pages in half of the time; any other serves as well.
one_of chromium-headless-shell chromium chromium-browser google-chrome || packages+=(chromium-headless-shell)
one_of node || packages+=(nodejs)
one_of npm || packages+=(npm)
one_of fc-list || packages+=(fontconfig)
has_font "Roboto" || packages+=(fonts-roboto)
has_font "DejaVu Sans" || packages+=(fonts-dejavu)
has_font "Liberation Sans" || packages+=(fonts-liberation)
has_font "Noto Sans CJK SC" || packages+=(fonts-noto-cjk)
has_font "Noto Color Emoji" || packages+=(fonts-noto-color-emoji)

if [[ ${#packages[@]} -eq 0 ]]; then exit 0; fi

as_root=()
if [[ "$(id -u)" -ne 0 ]]; then as_root=(sudo); fi

if ! one_of apt-get; then
  echo "The tests need these Debian packages or what matches them on this system: ${packages[*]}" >&2
  exit 1
fi

if [[ ${#as_root[@]} -gt 0 ]] && ! sudo -n true 2> /dev/null; then
  echo "The tests need more than is installed. Please run, then try again:" >&2
  echo "  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages[*]}" >&2
  exit 1
fi

echo "Installing for the tests: ${packages[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
# Older releases and some relatives of Debian have the whole browser only.
if ! apt-cache show chromium-headless-shell > /dev/null 2>&1; then
  packages=("${packages[@]/#chromium-headless-shell/chromium}")
fi
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
