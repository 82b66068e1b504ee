"""J250 to J259: what a map says in a way that readers may take for something else."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level


def _step(fields: str, more: str = "") -> Example:
    return in_map(f"title: Anna\n{more}steps:\n  - name: Unpacks\n    emotion: 1\n  - name: Runs\n    {fields}\n")


LOOKS_LIKE_A_SCORE = Code(
    "J250",
    level=Level.WARNING,
    title="A word that looks like a score",
    message="{found} looks like a score and is read as a word",
    suggestion="write a number on the map's scale",
    why="A word has no height in the curve. Per cent, stars and points have scales of their own: nothing is guessed.",
    wrong=_step("emotion: 7/10"),
    right=_step("emotion: 0.8"),
)
EMOTION_WITHOUT_SCORE = Code(
    "J251",
    level=Level.NOTICE,
    title="Emotions in words without a score",
    message="{what} no score, so {consequence}",
    suggestion="say what the words are worth",
    why="A word alone has no height. Scores for words are written once, for the map or for the whole portfolio.",
    wrong=_step("emotion: delighted"),
    right=_step("emotion: delighted", "emotion_words: {delighted: 2}\n"),
)
FELT_BY_PERSONAS = Code(
    "J252",
    level=Level.NOTICE,
    title="An emotion on a step that staff take",
    message="this emotion has no name and {actors} takes the step: it is read as what {personas} feels",
    suggestion="if {actors} feels it, write “emotion: {{{example}: …}}”",
    why="Customers live through what staff, partners and systems do. Whose feeling it is decides about the curve.",
    wrong={
        "portfolio.yml": "title: P\nlanguage: en\nactors: {clerk: {name: Clerk, kind: staff}}\n",
        "personas/anna.yml": "name: Anna\n",
        "maps/visit.yml": "title: A visit\npersonas: anna\nsteps:\n  - {name: Types, who: clerk, emotion: -1}\n",
    },
    right={
        "portfolio.yml": "title: P\nlanguage: en\nactors: {clerk: {name: Clerk, kind: staff}}\n",
        "personas/anna.yml": "name: Anna\n",
        "maps/visit.yml": "title: A visit\npersonas: anna\nsteps:\n- {name: Types, who: clerk, emotion: {clerk: -1}}\n",
    },
)
LANGUAGE_OF_ANOTHER_SCRIPT = Code(
    "J253",
    level=Level.NOTICE,
    title="A language that is written in other letters",
    message="the texts {looks}, and their language is “{language}”",
    suggestion="say the language of the map",
    why="Voices, fonts, quotation marks and line breaks follow the language. Without one it is the site's.",
    wrong=in_map("title: 注册账号\nsteps: [{name: 打开表单, actions: 输入密码}]\n"),
    right=in_map("title: 注册账号\nlanguage: zh\nsteps: [{name: 打开表单, actions: 输入密码}]\n"),
)
MARKS_IN_CELLS = Code(
    "J254",
    level=Level.NOTICE,
    title="Markdown in a cell",
    message="{texts} Markdown marks such as “{mark}”, and cells are plain text: the marks are shown as they are",
    suggestion="leave the marks out; give an address with “link:”",
    why="A drawing has no bold and no links within a line. An address alone is a link in table and list.",
    wrong=_step('actions: "Reads the **small print**"'),
    right=_step("actions: Reads the small print"),
)
