"""What a single value may be: every scalar arrives as the text that was written, and its field converts it.

The validators raise `PydanticCustomError` with one of these types, on which the reader's messages hang:
`text_expected`, `number_expected`, `number_range`, `whole_number_expected`, `yes_no_expected`, `date_expected`,
`time_expected`, `language_expected`, `link_scheme`, `image_path`, `choice`.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from .dates import read_date, read_partial_date
from .languages import read_language

YES = frozenset({"true", "yes", "是"})
NO = frozenset({"false", "no", "否"})
SAFE_SCHEMES = ("http", "https", "mailto", "tel")
DIRECTION_CHANGES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Characters that would let an address look like another one."""
IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_TIME = re.compile(r"(\d{1,2}):(\d{2})")


def read_text(value: Any) -> str:
    """A text as it was written, without spaces around it."""
    if isinstance(value, str):
        return value.strip()
    raise PydanticCustomError("text_expected", "a text is expected here")


def read_number(value: Any) -> float:
    """A number, also with a plus, a typographic minus or full-width digits (`+1`, `−1`, `－1`, `１`)."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).strip().replace("−", "-").replace("–", "-")
        if len(text) <= 40 and _NUMBER.fullmatch(text):
            return float(text)
    raise PydanticCustomError("number_expected", "a number is expected here")


def read_whole_number(value: Any) -> int:
    """A whole number, as `read_number` reads numbers.

    Raises:
        PydanticCustomError: It is no number, or has a fraction.
    """
    try:
        number = read_number(value)
    except PydanticCustomError:
        number = -1
    if number != int(number) or number < 0:
        raise PydanticCustomError("whole_number_expected", "a whole number is expected here")
    return int(number)


def read_rating(value: Any) -> float:
    """A rating from 1 to 5."""
    outside = PydanticCustomError("number_range", "a number from 1 to 5 is expected here", {"low": 1, "high": 5})
    try:
        number = read_number(value)
    except PydanticCustomError:
        if isinstance(value, str):
            raise outside from None
        raise
    if not 1 <= number <= 5:
        raise outside
    return number


def read_yes_no(value: Any) -> bool:
    """A yes or no, written as one of the words in `YES` and `NO`.

    Raises:
        PydanticCustomError: It is another word.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in YES | NO:
        return value.strip().lower() in YES
    raise PydanticCustomError("yes_no_expected", "yes or no is expected here")


def read_time(value: Any) -> datetime.time:
    """A time of day, `9:30`."""
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, str) and (found := _TIME.fullmatch(unicodedata.normalize("NFKC", value).strip())):
        hour, minute = int(found[1]), int(found[2])
        if hour < 24 and minute < 60:
            return datetime.time(hour, minute)
    raise PydanticCustomError("time_expected", "a time such as 9:30 is expected here")


def is_safe_link(link: str) -> bool:
    """Whether a reader may follow this address: an absolute one of a scheme that runs nothing."""
    if any(character.isspace() or unicodedata.category(character) == "Cc" for character in link):
        return False
    if any(unicodedata.bidirectional(character) in DIRECTION_CHANGES for character in link):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    if parts.scheme.lower() not in SAFE_SCHEMES:
        return False
    return bool(parts.netloc) if parts.scheme.lower() in ("http", "https") else bool(parts.path)


def read_link(value: Any) -> str:
    """An address that readers can safely follow.

    Raises:
        PydanticCustomError: It begins with another scheme, which could run something.
    """
    text = read_text(value)
    if not is_safe_link(text):
        raise PydanticCustomError(
            "link_scheme", "an address that begins with https:, http:, mailto: or tel: is expected here"
        )
    return text


def read_image_path(value: Any) -> str:
    """A picture's path, relative to the file that names it; whether it is in the journeys folder, the reader tells."""
    text = unicodedata.normalize("NFC", read_text(value))
    unsafe = text.startswith("/") or "\\" in text or ":" in text or "\0" in text
    if unsafe or not text.lower().endswith(IMAGE_ENDINGS):
        raise PydanticCustomError(
            "image_path",
            "a picture within the journeys folder ({endings}) is expected here",
            {"endings": ", ".join(IMAGE_ENDINGS)},
        )
    return text


def one_of(*choices: str) -> Callable[[Any], str]:
    """A validator for a closed set of words; spaces and underscores count as hyphens."""

    def read(value: Any) -> str:
        return read_choice(value, choices)

    read.choices = choices  # type: ignore[attr-defined]
    return read


def read_choice(value: Any, choices: Sequence[str]) -> str:
    """One word of a closed set."""
    text = read_text(value).lower().replace(" ", "-").replace("_", "-")
    if text not in choices:
        raise PydanticCustomError("choice", "one of {choices} is expected here", {"choices": ", ".join(choices)})
    return text


def read_list(value: Any) -> Any:
    """A field that takes a list also takes a single value."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


Text = Annotated[str, BeforeValidator(read_text)]
Number = Annotated[float, BeforeValidator(read_number)]
WholeNumber = Annotated[int, BeforeValidator(read_whole_number)]
Rating = Annotated[float, BeforeValidator(read_rating)]
YesNo = Annotated[bool, BeforeValidator(read_yes_no)]
Date = Annotated[datetime.date, BeforeValidator(read_date)]
PartialDate = Annotated[datetime.date, BeforeValidator(read_partial_date), PlainSerializer(str, when_used="json")]
"""A day, or the month or year where that is enough."""
Time = Annotated[datetime.time, BeforeValidator(read_time)]
Language = Annotated[str, BeforeValidator(read_language)]
Link = Annotated[str, BeforeValidator(read_link)]
ImagePath = Annotated[str, BeforeValidator(read_image_path)]
AsList = BeforeValidator(read_list)
Texts = Annotated[tuple[Text, ...], AsList]
