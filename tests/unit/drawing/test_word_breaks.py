"""Words are broken where their language breaks them, and never within a syllable of Thai, Lao, Khmer or Burmese."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.drawing.typesetting.word_breaks import hyphen_points, syllables
from mkdocs_journeys.drawing.typesetting.wrap import wrap

SIZE = 12.5


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        ("de", "Entscheidungsschwierigkeiten", ("Entscheidungs-", "schwierigkeiten")),
        ("de-AT", "Versicherungsvertragsunterlagen", ("Versicherungs-", "vertragsunter-", "lagen")),
        ("ru", "Предпокупочная подготовка", ("Предпокупоч-", "ная", "подготовка")),
        # A word in another script has the rules of that script.
        ("de", "Предпокупочная", ("Предпокупоч-", "ная")),
        ("zh", "Internationalization", ("Internationaliz-", "ation")),
        (
            "fr",
            "« Quelle administration ! » dit-elle : non",
            ("« Quelle", "administra-", "tion ! » dit-", "elle : non"),
        ),
        ("fr", "Très administrativement\u00a0!", ("Très", "administrative-", "ment\u00a0!")),
        ("fr", "Oh mais quelle surprise !", ("Oh mais quelle", "surprise !")),
        # What is no word takes no hyphen: it would be another number or address.
        ("en", "12345678901234567890", ("123456789012", "34567890")),
    ],
)
def test_a_word_that_is_too_wide_takes_hyphens(language: str, text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 100, SIZE, language) == lines


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "fi", "tr", "zh", "hy", "el"])
@given(
    word=st.text(st.sampled_from("abcdeilmnorstuäöüéБдежизклмнопр"), min_size=7, max_size=40), room=st.floats(60, 120)
)
def test_at_least_three_letters_are_left_on_both_sides(language: str, word: str, room: float) -> None:
    lines = wrap(word, room, SIZE, language)
    assert "".join(line.removesuffix("-") for line in lines) == word
    assert all(width(line, SIZE) <= room for line in lines)
    for before, after in itertools.pairwise(lines):
        assert before.endswith("-")
        assert len(before.removesuffix("-")) >= 3
        assert len(after.removesuffix("-")) >= 3


def test_the_points_of_a_word_are_those_of_its_dictionary() -> None:
    known, possible = hyphen_points("Kundenzufriedenheit", "de")
    assert known == (3, 6, 8, 12, 15)
    assert possible == tuple(range(3, 17))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ปิดเคส", "ปิด เคส"),
        ("ความพึงพอใจของลูกค้า", "ความ พึง พอ ใจ ของ ลูก ค้า"),
        ("ลูกค้าสัมพันธ์", "ลูก ค้า สัม พันธ์"),
        ("ລູກຄ້າເປີດບັນຊີທະນາຄານ", "ລູກ ຄ້າ ເປີດ ບັນ ຊີ ທະ ນາ ຄານ"),
        ("ຫວັງວ່າທຸກຄົນສະບາຍດີ", "ຫວັງ ວ່າ ທຸກ ຄົນ ສະ ບາຍ ດີ"),
        ("ဖောက်သည်က", "ဖောက် သည် က"),
    ],
)
def test_scripts_without_spaces_break_between_syllables(text: str, parts: str) -> None:
    assert " ".join(syllables(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "รับเอกสารยืนยันและปิดเคสโอนไม่สำเร็จเพราะชื่อบัญชีไม่ตรงกับผู้มีสิทธิ์",
        "เปิดบัญชีธนาคารออนไลน์แล้วโทรถามเจ้าหน้าที่ไม่ได้",
        "ລູກຄ້າເປີດບັນຊີທະນາຄານອອນລາຍແລ້ວໂທຖາມພະນັກງານ",
        "អតិថិជនបើកគណនីធនាគារតាមអនឡាញ",
        "ဖောက်သည်ကဘဏ်အကောင့်ဖွင့်သည်မြန်မာနိုင်ငံ",
    ],
)
@pytest.mark.parametrize("room", [30, 44, 60, 90, 140])
def test_no_line_begins_with_a_sign_or_ends_with_a_leading_vowel(text: str, room: float) -> None:
    lines = wrap(text, room, SIZE, "en")
    assert "".join(lines) == text
    assert len(lines) > 1
    bound = "ะ-ฺๅ-๎ະ-ຽ່-ໍ\u102b-\u1032\u1036-\u103e\u17b6-\u17d3"
    for line in lines:
        assert not re.match(f"[{bound}]", line), line
        assert not re.search("[เแโใไເແໂໃໄ\u1039\u17d2]$", line), line
