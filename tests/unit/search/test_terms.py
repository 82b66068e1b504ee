"""How texts are cut into terms."""

import pytest

from mkdocs_journeys.search import folded, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waits for the parcel", ["waits", "for", "the", "parcel"]),
        ("2–5 days, 1.5 kg", ["2", "5", "days", "1", "5", "kg"]),
        ("等待包裹", ["等待", "待包", "包裹", "裹"]),
        ("太贵了，不买", ["太贵", "贵了", "了不", "不买", "买"]),
        ("用APP下单", ["用", "app", "下单", "单"]),
        ("一", ["一"]),
        ("不安な状況", ["不安", "安な", "な状", "状況", "況"]),
        ("고객 여정", ["고객", "객여", "여정", "정"]),
        ("رحلة العميل", ["رحلة", "العميل"]),
        ("ลูกค้า", ["ลู", "ูก", "กค", "ค้", "้า", "า"]),
        ("ग्राहक", ["ग्राहक"]),
        ("moment_of_truth", ["moment", "of", "truth"]),
        ("x" * 50, ["x" * 40]),
        ("…", []),
    ],
)
def test_words_stand_alone_and_characters_in_pairs(text, expected):
    assert terms(text) == expected


def test_lines_do_not_run_into_each_other():
    assert terms("退货\n付款") == ["退货", "货", "付款", "款"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Café ÉLAN", "cafe elan"),
        ("ＡＰＰ １２", "app 12"),
        ("Straße", "strasse"),
        ("ガ が", "ガ が"),
        ("ﾊﾟｽ", "パス"),
        ("عَميل", "عميل"),
        ("ﬁnd ①", "find 1"),
    ],
)
def test_readers_need_not_type_accents_case_and_width(text, expected):
    assert folded(text) == expected
