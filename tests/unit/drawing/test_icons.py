import re

import pytest

from mkdocs_journeys.drawing.icons import NEUTRAL, channel_icon, names, shape, vocabulary


@pytest.mark.parametrize("name", sorted(names()))
def test_every_icon_is_one_path(name: str) -> None:
    assert re.fullmatch(r"[MmLlHhVvCcSsQqTtAaZz0-9eE., +-]+", shape(name))


def test_every_icon_that_words_lead_to_is_bundled() -> None:
    assert {icon for icon, _, _ in vocabulary()} | {NEUTRAL} <= names()


@pytest.mark.parametrize(
    ("chosen", "called", "icon"),
    [
        ("material/cellphone", ["social"], "cellphone"),
        (":material-email:", [], "email-outline"),
        ("material/storefront", [], "storefront-outline"),
        (None, ["store", "Store", "门店"], "storefront-outline"),
        ("", ["网站"], "web"),
        (None, ["手机应用"], "cellphone"),
        (None, ["Call centre"], "phone-outline"),
        (None, ["Instagram story"], "share-variant-outline"),
        ("fontawesome/brands/weixin", ["wechat"], "wechat"),
        ("material/bird", ["pigeon"], NEUTRAL),
        (None, [], NEUTRAL),
    ],
)
def test_a_channel_gets_the_icon_that_fits(chosen: str | None, called: list[str], icon: str) -> None:
    assert channel_icon(chosen, called) == icon


def test_an_icon_that_is_not_bundled_cannot_be_drawn() -> None:
    with pytest.raises(KeyError):
        shape("../../etc/passwd")
