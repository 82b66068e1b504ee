"""Ids come from names in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.text import is_address, normalized_name, slug


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Pays", "pays"),
        ("Puts the shoes in the cart", "puts-the-shoes-in-the-cart"),
        ("1. Awareness", "awareness"),
        ("1.2) Awareness", "awareness"),
        ("1️⃣ 认知", "认知"),
        ("① 认知", "认知"),
        ("阶段一：认知", "认知"),
        ("第一阶段 认知", "认知"),
        ("一、认知", "认知"),
        ("（二）考虑", "考虑"),
        ("３、付款", "付款"),
        ("Step 4: Pays", "pays"),
        ("一起购物", "一起购物"),
        ("第三方支付", "第三方支付"),
        ("24/7 help", "24-7-help"),
        ("2–5 days of waiting", "2-5-days-of-waiting"),
        ("1.5 hours", "1-5-hours"),
        ("2026", "2026"),
        ("😡 Angry!", "angry"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full-width"),
        ("Straße & Café", "straße-café"),
        ("cafe\u0301", "café"),
        ("हिन्दी", "हिन्दी"),
        ("حجز", "حجز"),
        ("😀", ""),
        ("...", ""),
    ],
)
def test_the_id_of_a_name(name: str, id: str) -> None:
    assert slug(name) == id


@given(st.text(max_size=40))
def test_an_id_can_be_an_address_and_stays_what_it_is(name: str) -> None:
    id = slug(name)
    assert id == "" or is_address(id)
    assert slug(id) == id or id[0].isdigit() or not id.isascii()


def test_names_are_the_same_in_small_letters_and_without_spaces_around() -> None:
    assert normalized_name(" Customer  Service ") == normalized_name("customer service")
    assert normalized_name("cafe\u0301") == normalized_name("CAFÉ")
    assert normalized_name("门店") != normalized_name("网店")
