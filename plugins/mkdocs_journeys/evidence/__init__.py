"""Research data: answers become scores with their number and spread, joined into a portfolio before `select`."""

from .answer_text import read_answer, read_answer_number
from .answers import Answer, stage_key
from .disclosure import EVERYBODY_MINIMUM, minimum_answers
from .join import join
from .likely_scale import likely_scale
from .table import AnswerRow, AnswerTable, read_table

__all__ = [
    "EVERYBODY_MINIMUM",
    "Answer",
    "AnswerRow",
    "AnswerTable",
    "join",
    "likely_scale",
    "minimum_answers",
    "read_answer",
    "read_answer_number",
    "read_table",
    "stage_key",
]
