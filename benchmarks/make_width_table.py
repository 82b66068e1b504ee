"""Write `tables/widths.txt` of the package: how wide a character can be in the fonts that readers have.

    python benchmarks/make_width_table.py

Needs Debian's fonts-roboto-unhinted, fonts-noto-core, fonts-noto-cjk, fonts-inter, fonts-liberation and
fonts-dejavu. The table is committed; the script only has to run when a font or a block is added.
"""

import argparse
import math
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTCollection, TTFont

FONTS = Path("/usr/share/fonts")
TABLE = Path(__file__).parent.parent / "plugins/mkdocs_journeys/tables/widths.txt"

LATIN_FAMILIES = {
    "Roboto": "truetype/roboto/unhinted/RobotoTTF/Roboto-{weight}.ttf",
    "Noto Sans": "truetype/noto/NotoSans-{weight}.ttf",
    "Inter": "opentype/inter/Inter-{weight}.otf",
    "Liberation Sans": "truetype/liberation/LiberationSans-{weight}.ttf",
    "DejaVu Sans": "truetype/dejavu/DejaVuSans{weight}.ttf",
}
SCRIPTS = (
    "Arabic Hebrew Armenian Georgian Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam "
    "Sinhala Thai Lao Myanmar Khmer Ethiopic"
)
SCRIPT_FAMILIES = [
    "NotoKufiArabic",
    "NotoNaskhArabic",
    *(f"NotoSans{script}" for script in SCRIPTS.split(" ")),
]
CJK = "opentype/noto/NotoSansCJK-{weight}.ttc"

BLOCKS = [
    (0x0020, 0x05FF),  # Latin, Greek, Cyrillic, Armenian, Hebrew
    (0x0600, 0x06FF),  # Arabic
    (0x0750, 0x077F),
    (0x0900, 0x10FF),  # the scripts of India, Thai, Lao, Myanmar, Georgian
    (0x1200, 0x137F),  # Ethiopic
    (0x1780, 0x17FF),  # Khmer
    (0x1E00, 0x1FFF),  # more Latin and Greek
    (0x2010, 0x27BF),  # punctuation, currencies, arrows, mathematics, shapes, symbols
    (0x2B00, 0x2BFF),
    (0xFB00, 0xFB4F),
    (0xFF61, 0xFFDC),  # half-width forms
]
ARABIC_FORMS = [(0xFB50, 0xFDFB), (0xFE70, 0xFEFC)]
# Shaping picks the form, so the letter is as wide as its widest one.
FORM_FEATURES = {"isol", "init", "medi", "fina", "med2", "fin2", "fin3"}
UNITS = 64


def fonts(weight: str) -> Iterator[TTFont]:
    dejavu = {"Regular": "", "Italic": "-Oblique", "Bold": "-Bold", "BoldItalic": "-BoldOblique"}
    for family, pattern in LATIN_FAMILIES.items():
        yield TTFont(FONTS / pattern.format(weight=dejavu[weight] if family == "DejaVu Sans" else weight), lazy=True)
    if "Italic" in weight:
        return
    yield from TTCollection(str(FONTS / CJK.format(weight=weight)), lazy=True).fonts[:5]


def script_fonts(weight: str) -> Iterator[TTFont]:
    """Fonts that a browser takes for their own script only: their Latin letters are never seen."""
    if "Italic" not in weight:
        for family in SCRIPT_FAMILIES:
            yield TTFont(FONTS / f"truetype/noto/{family}-{weight}.ttf", lazy=True)


def forms(font: TTFont) -> dict[str, set[str]]:
    """Glyph → the glyphs that positional shaping may put in its place."""
    found: dict[str, set[str]] = {}
    if "GSUB" not in font:
        return found
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag in FORM_FEATURES
        for index in record.Feature.LookupListIndex
    }
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            single: Any = getattr(subtable, "ExtSubTable", subtable)
            if single.LookupType == 1:
                for glyph, replacement in single.mapping.items():
                    found.setdefault(glyph, set()).add(replacement)
    return found


def letters_of_form(code: int) -> str:
    """The letter that a presentation form stands for, if it is one letter."""
    parts = unicodedata.decomposition(chr(code)).split()
    if len(parts) == 2 and parts[0] in {"<isolated>", "<initial>", "<medial>", "<final>"}:
        return chr(int(parts[1], 16))
    return ""


def advances(font: TTFont) -> Iterator[tuple[int, float]]:
    """Each character that counts, with its advance in em."""
    metrics = font["hmtx"].metrics
    em = font["head"].unitsPerEm
    shaped = forms(font)
    for code, glyph in font.getBestCmap().items():
        if any(first <= code <= last for first, last in BLOCKS):
            yield code, max(metrics[name][0] for name in {glyph, *shaped.get(glyph, ())}) / em
        elif any(first <= code <= last for first, last in ARABIC_FORMS) and (letter := letters_of_form(code)):
            yield ord(letter), metrics[glyph][0] / em


def widest(weights: Iterable[str]) -> dict[int, int]:
    table: dict[int, float] = {}
    for weight in weights:
        for font in fonts(weight):
            for code, advance in advances(font):
                table[code] = max(table.get(code, 0.0), advance)
        for font in script_fonts(weight):
            for code, advance in advances(font):
                if unicodedata.category(chr(code))[0] in "LMN" and 0x0530 <= code < 0x1E00:
                    table[code] = max(table.get(code, 0.0), advance)
    kept = {}
    for code, advance in table.items():
        if unicodedata.category(chr(code)) not in {"Mn", "Me", "Cf", "Cc", "Cn"}:
            kept[code] = min(255, math.ceil(advance * UNITS))
    return kept


def written(regular: dict[int, int], bold: dict[int, int]) -> str:
    """Runs of neighbouring characters: the first one's number, then its two widths in hexadecimal."""
    lines = [
        "# Widest advance in 1/64 em, regular and bold; written by benchmarks/make_width_table.py",
    ]
    run = ""
    previous = -2
    for code in sorted(regular):
        entry = f"{regular[code]:02x}{max(regular[code], bold.get(code, 0)):02x}"
        if code == previous + 1:
            run += entry
        else:
            lines.append(run)
            run = f"{code:x} {entry}"
        previous = code
    lines.append(run)
    return "\n".join(line for line in lines if line) + "\n"


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    regular = widest(["Regular", "Italic"])
    bold = widest(["Regular", "Bold", "BoldItalic"])
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(written(regular, bold), encoding="ascii")
    print(f"{len(regular)} characters, {TABLE.stat().st_size} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
