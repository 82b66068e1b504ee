"""The promise of the width table, kept by a real browser: no text leaves its cell, whatever font the reader has."""

import random
import subprocess
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page
from tests.browser.cells import PLACE

from mkdocs_journeys.drawing import OnPage, draw, write_svg
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

FONTS = ["Roboto", "DejaVu Sans", "Noto Sans CJK SC", "Liberation Sans"]
LANGUAGES = ["en", "zh", "ar"]
COLUMNS = 16

TEXTS = [
    "Compares three shops and their delivery times before lunch",
    "WWW MMM @@@ %%% mmm www WAVE AWAY",
    "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsausschuss",
    "Pneumonoultramicroscopicsilicovolcanoconiosissupercalifragilistic",
    "Wartet 1.500 Minuten, zahlt 1 200,50 € und bekommt 30 % zurück",
    "https://tracker.example/projects/journeys/issues/12345?view=all&sort=created_at&filter=open",
    "first.last+newsletter@customer-experience.example.org",
    "在朋友圈看到开户返现广告，点开却只有五十元，还要邀请三个好友才能提现",
    "填写手机号并等待短信验证码（最长90秒），重发按钮不可见……",
    "“费率表太难看懂了，为什么没有一张总表？”——林小雨",
    "下载App并点击Sign up，安装包80MB，用了6分40秒",
    "アプリをダウンロードして、アカウントを作成するのに三十分かかった。ちょっと不安です。",
    "スーパーカリフラジリスティックエクスピアリドーシャス",
    "앱을 내려받고 계정을 만드는 데 삼십 분이 걸렸습니다",
    "يتوقف عند الإعلان ويفتح التطبيق ثم يقارن بين ثلاثة متاجر قبل الشراء",
    "הלקוחה משווה בין שלוש חנויות לפני הקנייה ומחכה לאישור",
    "Сравнивает три магазина и ждёт подтверждения заказа по электронной почте",
    "Συγκρίνει τρία καταστήματα και περιμένει επιβεβαίωση",
    "So sánh ba cửa hàng và chờ xác nhận đơn hàng qua thư điện tử",
    "😀😡🥳👩🏽‍🦱👨‍👩‍👧🇩🇪🇨🇳✅❌3️⃣❤️ feels 😱 then 🙂 at last",
    "Mixed 混合 テキスト مع العربية and עברית plus emoji 🎉 in one",
    "№ 42 ± ½ × 3 ≤ 7 → ⇒ ∑ ∞ ≈ ‰ § ¶ † ‡ ™ © ®",
    "a-very-long-hyphenated-word-that-goes-on-and-on-and-on-for-ever",
    "l'été où l’on s’était déjà « attendu » à l’œuvre",
    "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż ŘŠŤŽ ÆØÅ ßẞ ĞİŞ",
]

MEASURE = (
    "font => { const place = "
    + PLACE
    + """;
  const style = document.createElement('style');
  style.textContent = `svg, svg * { font-family: "${font}" !important }`;
  document.head.append(style);
  const laneOf = (cell) => cell.closest('[data-lane]').dataset.lane;
  const outside = [];
  let measured = 0;
  for (const cell of document.querySelectorAll('g.jm-cell')) {
    const ground = cell.querySelector(':scope > .jm-cell-bg');
    const room = ground ? ground.getBoundingClientRect() : DOMRect.fromRect(place(cell));
    for (const text of cell.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      measured += 1;
      const out = Math.max(room.left - box.left, box.right - room.right, room.top - box.top, box.bottom - room.bottom);
      if (out > 0.5) outside.push(`${laneOf(cell)}: ${text.textContent} (${out.toFixed(1)} px)`);
    }
  }
  style.remove();
  return {measured, outside};
}"""
)


def step(number: int) -> dict[str, object]:
    """A step that has something to say in every kind of lane."""
    pick = random.Random(number)
    texts = pick.sample(TEXTS, 14)
    return {
        "id": f"step-{number}",
        "name": texts[0],
        "goal": texts[1],
        "when": "Day 1–3",
        "who": "courier",
        "tags": texts[2:4],
        "back_to": f"step-{number - 1 - COLUMNS}" if number > COLUMNS else "",
        "parallel": number % 3 == 0,
        "moment_of_truth": texts[2],
        "actions": [
            texts[3],
            {"text": texts[4], "who": ["courier", texts[5]], "duration": "5–15 min", "tags": texts[6]},
        ],
        "owner": texts[7:9],
        "touchpoints": {"name": f"{texts[5]} {number}", "channel": "phone", "key": texts[6], "satisfaction": 3},
        "thoughts": texts[7],
        "quotes": {"text": texts[8], "source": "interview"},
        "emotion": [{"score": pick.choice([-2, -0.7, 0, 1.3, 2]), "label": text.split(" ")[0]} for text in texts[9:11]],
        "pain_points": [{"text": texts[11], "severity": "high", "impact": "30 % leave"}],
        "opportunities": {"text": texts[12], "measure": texts[13], "effort": 2, "customer_value": 4, "priority": "P1"},
        "metrics": {"name": texts[1][:20], "baseline": 52, "value": 61, "unit": "%", "target": ">80", "n": 18000},
        "duration": "1–2 days",
    }


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> list[Page]:
    """A map full of such steps in each language, on a page of its own."""
    opened = []
    for language in LANGUAGES:
        folder = tmp_path_factory.mktemp(language)
        write_portfolio(folder, language)
        loaded = load(FolderTree(folder))
        assert not [found for found in loaded.diagnostics if found.level == "error"]
        facts = map_facts(loaded.portfolio.journeys["case"], loaded.portfolio)
        page = browser.new_page()
        page.set_content(write_svg(draw(facts, Words(language)), OnPage("case")))
        opened.append(page)
    return opened


def write_portfolio(folder: Path, language: str) -> None:
    stages = [
        {"name": TEXTS[number], "steps": [step(number), step(number + COLUMNS)]} for number in range(COLUMNS // 2)
    ]
    journey = {"title": "Every text", "stages": stages}
    (folder / "maps").mkdir()
    portfolio = {"language": language, "channels": {"phone": "Telephone"}, "sources": {"interview": "Interview"}}
    (folder / "portfolio.yml").write_text(yaml.safe_dump(portfolio, allow_unicode=True), encoding="utf-8")
    (folder / "maps/case.yml").write_text(yaml.safe_dump(journey, allow_unicode=True), encoding="utf-8")


@pytest.fixture(scope="module")
def installed() -> str:
    """The font families of this machine."""
    return subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("font", FONTS)
def test_no_text_leaves_its_cell(font: str, installed: str, pages: list[Page]) -> None:
    assert font in installed, f"the font {font} is needed and not installed: `make test` says how"
    found = [page.evaluate(MEASURE, font) for page in pages]
    assert sum(result["measured"] for result in found) >= 500
    assert [text for result in found for text in result["outside"]] == []
