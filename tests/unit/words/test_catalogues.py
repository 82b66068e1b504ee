"""Every catalogue says what the interface says, with the same places to fill, and nothing else."""

import itertools
import tomllib
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from tests.unit.words.messages import Indirect, Message, found

from mkdocs_journeys.drawing.bands.boundary import LINES
from mkdocs_journeys.insight import Valence
from mkdocs_journeys.model import BUILT_IN_LANES, KINDS, LANES
from mkdocs_journeys.terms import CHOICE_TERMS
from mkdocs_journeys.words import CATALOGUES, FALLBACK, Words, languages

# What the calls can be given that choose their message when they run: expression → messages.
INDIRECT: dict[str, tuple[str, ...]] = {
    "entry_name": tuple(lane.entry_name for lane in LANES.values()),
    "kind_name": tuple(spec.name.capitalize() for spec in KINDS.values() if spec.has_page),
    "lane.name": tuple(BUILT_IN_LANES.values()),
    "lane.term": tuple(BUILT_IN_LANES.values()),
    "row.lane.term": tuple(BUILT_IN_LANES.values()),
    "term.long": tuple(term.long for terms in CHOICE_TERMS.values() for term in terms.values()),
    "term.short": tuple(term.short for terms in CHOICE_TERMS.values() for term in terms.values() if term.short),
    "text": tuple(LINES.values()),
    "valence": tuple(Valence),
}

KIND = "Natural Language :: "

CALLS = tuple(found())
MESSAGES = {message.singular: message for message in CALLS if isinstance(message, Message)} | {
    text: Message(f"chosen by {expression}", text) for expression, texts in INDIRECT.items() for text in texts
}


def catalogue(language: str):
    with (CATALOGUES / language.replace("-", "_") / "LC_MESSAGES/mkdocs_journeys.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def entries(language: str):
    """The catalogue's own entries: id, or the pair of ids of a plural, to the translation or translations."""
    return {message.id: message.string for message in catalogue(language) if message.id}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


translated = pytest.mark.parametrize("language", [language for language in languages() if language != FALLBACK])


def test_what_is_said_indirectly_is_known():
    unknown = {
        f"{call.place}: words({call.expression})"
        for call in CALLS
        if isinstance(call, Indirect) and call.expression not in INDIRECT
    }
    assert unknown == set(), "say in INDIRECT which messages these can be"


def test_nothing_is_known_that_is_not_said():
    said = {call.expression for call in CALLS if isinstance(call, Indirect)}
    assert set(INDIRECT) - said == set()


def test_the_package_says_which_languages_it_speaks(repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {text.removeprefix(KIND) for text in project["classifiers"] if text.startswith(KIND)}
    names = {"ar": "Arabic", "en": "English", "zh": "Chinese (Simplified)", "zh-Hant": "Chinese (Traditional)"}
    assert named == {names[language] for language in languages()}


def test_every_message_is_translated_into_chinese():
    """What another catalogue lacks is said in English."""
    known = {id if isinstance(id, str) else id[0] for id in entries("zh")}
    assert {f"{message.place}: {text}" for text, message in MESSAGES.items() if text not in known} == set()


@translated
def test_nothing_is_translated_that_is_not_said(language):
    known = {id if isinstance(id, str) else id[0] for id in entries(language)}
    assert known - set(MESSAGES) == set()


@translated
def test_plurals_are_translated_as_plurals(language):
    plurals = {(text, message.plural) for text, message in MESSAGES.items() if message.plural}
    singular = {text for text, message in MESSAGES.items() if not message.plural}
    assert {id for id in entries(language) if id not in plurals | singular} == set()


@translated
def test_no_translation_is_empty_or_in_doubt(language):
    doubtful = [
        message.id
        for message in catalogue(language)
        if message.id
        and (message.fuzzy or not all([message.string] if isinstance(message.id, str) else message.string))
    ]
    assert doubtful == []


@translated
def test_translations_fill_in_the_same_values(language):
    differing = []
    for id, string in entries(language).items():
        wanted = placeholders(id) if isinstance(id, str) else placeholders(id[1])
        *exact, general = (string,) if isinstance(string, str) else string
        # A form for one number, such as the Arabic dual, need not say which.
        differing += [id for form in exact if placeholders(form) | {"count"} != wanted]
        differing += [id] if placeholders(general) != wanted else []
    assert differing == []


@translated
def test_the_catalogue_has_the_plural_forms_of_its_language(language):
    forms = catalogue(language).num_plurals
    assert all(len(string) == forms for string in entries(language).values() if isinstance(string, tuple | list))


def test_chinese_labels_have_no_stray_spaces_or_western_marks():
    """Chinese text is set without spaces between characters and with its own marks."""
    western = ",;?!()"
    doubtful = []
    for string in entries("zh").values():
        for text in (string,) if isinstance(string, str) else string:
            neighbours = itertools.pairwise(text)
            doubtful += [text for left, right in neighbours if left >= "一" and right in western]
    assert doubtful == []


def test_chinese_of_taiwan_and_hong_kong_is_in_the_traditional_script():
    assert [Words(tag)("Touchpoints") for tag in ("zh-TW", "zh-HK", "zh-Hant")] == ["接觸點"] * 3
    assert [Words(tag)("Touchpoints") for tag in ("zh", "zh-CN", "zh-SG", "zh-Hans")] == ["触点"] * 4


def test_arabic_has_forms_for_one_two_few_and_many():
    words = Words("ar")
    assert [words.plural("{count} step", "{count} steps", count) for count in (1, 2, 3, 11, 100)] == [
        "خطوة واحدة",
        "خطوتان",
        "3 خطوات",
        "11 خطوة",
        "100 خطوة",
    ]


def test_a_translated_plural_is_spoken():
    plural = next(message for message in MESSAGES.values() if message.plural)
    text = Words("zh").plural(plural.singular, plural.plural or "", 3, **dict.fromkeys(placeholders(plural.plural), 3))
    assert text != (plural.plural or "").replace("{count}", "3")
