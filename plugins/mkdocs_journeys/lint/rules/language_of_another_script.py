"""A language that is written in other letters.

Voices of screen readers, fonts, quotation marks and line breaks follow the language. Without one, it is the site's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Code, Level, in_map
from ...text import SCRIPTS
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap

CODE = Code.documented(
    __doc__,
    "J253",
    level=Level.NOTICE,
    message="the texts {looks}, and their language is “{language}”",
    suggestion="say the language of the map",
    wrong=in_map("title: 注册账号\nsteps: [{name: 打开表单, actions: 输入密码}]\n"),
    right=in_map("title: 注册账号\nlanguage: zh\nsteps: [{name: 打开表单, actions: 输入密码}]\n"),
)


LATIN_TOO = frozenset({"sr", "uz", "kk", "mn", "tt", "tg"})
"""Languages that are written in either."""
LEAST_LETTERS = 6
_LETTERS = {name: re.compile(f"[{script.letters}]") for name, script in SCRIPTS.items()}


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield a map most of whose letters belong to another script than its language is written in."""
    journey = judged.journey
    said = journey.language or judged.portfolio.language
    texts = [text for _, text in judged.texts]
    counts = Counter({name: sum(len(letters.findall(text)) for text in texts) for name, letters in _LETTERS.items()})
    # Japanese is written in Chinese characters as well, and an ideograph says as much as several letters.
    weights = Counter({name: count * (3 if name in ("Han", "Kana", "Hangul") else 1) for name, count in counts.items()})
    script, weight = weights.most_common(1)[0]
    if weight < LEAST_LETTERS or weight * 2 <= sum(weights.values()):
        return
    base = said.split("-")[0].lower()
    if script in ("Han", "Kana") and counts["Kana"] * 10 >= counts["Han"]:
        script = "Kana"
    found = SCRIPTS[script]
    others = frozenset[str]().union(*(known.languages for known in SCRIPTS.values()))
    if base in LATIN_TOO and script == "Latin":
        return
    if (base not in others) if script == "Latin" else (base in found.languages):
        return
    looks = f"look {found.looks}" if found.looks else f"are in {script} letters"
    hint = f"say “language: {found.usual}”"
    if not journey.language:
        hint += ", or in portfolio.yml for all"
    if not found.looks and len(found.languages) != 1:
        hint += ", or the language that it is in"
    yield Finding.at("language" if journey.language else "title", hint=hint, looks=looks, language=said)


RULE = Rule(CODE, "Maps as readers see them", Build.maps, check, misses_something=True)
