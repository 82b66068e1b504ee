import re

import pytest

from mkdocs_journeys.drawing.scene.icons import NEUTRAL, channel_icon, names, shape, touchpoint_icon, vocabulary


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


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        *((name, NEUTRAL) for name in ("Review with the product manager", "Social worker", "Web of friends", "Media")),
        *((name, NEUTRAL) for name in ("Chat over coffee", "Produktmanager", "Sozialarbeiter", "Letter of intent")),
        *(
            (name, NEUTRAL)
            for name in ("产品经理", "社交工作者", "专家", "朋友的家", "Bishop", "Gespräch mit der Bank", "")
        ),
        ("Mobile nurse", "stethoscope"),
        ("Website", "web"),
        ("Phone calls", "phone-outline"),
        ("Mobile app", "cellphone"),
        ("Call centre", "headset"),
        ("Social media", "share-variant-outline"),
        ("Hotel reception (lobby)", "desk"),
        ("E-mail and telephone", "email-outline"),
        ("Kundenportal", "web"),
        ("Service-Hotline", "phone-outline"),
        ("Mahnbrief", "mailbox-outline"),
        ("客服电话", "phone-outline"),
        ("微信客服", "headset"),
        ("便利店", "storefront-outline"),
        ("官网上", "web"),
        ("手机应用", "cellphone"),
        ("Home page", "web"),
    ],
)
def test_a_touchpoint_without_a_channel_has_the_icon_of_its_last_noun(name: str, icon: str) -> None:
    assert touchpoint_icon(name) == icon


def test_an_icon_that_is_not_bundled_cannot_be_drawn() -> None:
    with pytest.raises(KeyError):
        shape("../../etc/passwd")
