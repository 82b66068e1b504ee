"""The fonts that a drawing asks for; it brings none along."""

FONTS = "Roboto, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
# resvg looks only at the first family that is installed and takes any font, serif or bold, for what that one lacks; so
# the first has the script's letters and the Latin ones too.
FIRST = {
    "zh": "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'",
    "zh-hant": "'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei'",
    "zh-tw": "'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei'",
    "zh-hk": "'Noto Sans CJK HK', 'Noto Sans HK', 'PingFang HK', 'Microsoft JhengHei'",
    "ja": "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'",
    "ko": "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'",
    "ar": "'Segoe UI', Arial, 'DejaVu Sans'",
    "fa": "'Segoe UI', Arial, 'DejaVu Sans'",
    "ur": "'Segoe UI', Arial, 'DejaVu Sans'",
    "he": "'Segoe UI', Arial, 'DejaVu Sans'",
    "hi": "'Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'",
    "th": "'Noto Sans Thai', 'Thonburi', 'Leelawadee UI'",
}


def fonts_for(language: str) -> str:
    """The families for a file in this language, those of its script first."""
    subtags = language.lower().split("-")
    tags = ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
    first = next((FIRST[tag] for tag in tags if tag in FIRST), "")
    return f"{first}, {FONTS}" if first else FONTS
