import pytest

from mkdocs_journeys.drawing.scene.fonts import FONTS, fonts_for


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("zh", "'Noto Sans CJK SC'"),
        ("zh-Hans-CN", "'Noto Sans CJK SC'"),
        ("zh-Hant", "'Noto Sans CJK TC'"),
        ("ja", "'Noto Sans CJK JP'"),
        ("ar-EG", "'Segoe UI'"),
        ("en", "Roboto"),
        ("", "Roboto"),
    ],
)
def test_a_file_asks_first_for_the_fonts_of_its_script(language: str, first: str) -> None:
    assert fonts_for(language).split(", ")[0] == first
    assert fonts_for(language).endswith(FONTS)
