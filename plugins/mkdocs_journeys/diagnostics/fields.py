"""J2xx: fields that are unknown, missing, or hold something else than they take."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level


def _step(fields: str) -> Example:
    return in_map(f"title: Anna\nstages:\n  - name: Use\n    steps:\n      - name: Unpacks\n        {fields}\n")


UNKNOWN_FIELD = Code(
    "J201",
    level=Level.ERROR,
    title="An unknown field",
    message="“{name}” is not a field of {owner}",
    suggestion="it takes: {fields}",
    why="An unknown field would be missing from the map, and nobody would notice. Usually it is a typo.",
    wrong=_step("pain_point: Too tight"),
    right=_step("pain_points: Too tight"),
)
SAME_FIELD_TWICE = Code(
    "J202",
    level=Level.ERROR,
    title="One field under two names",
    message="“{name}” and “{other}” are two names of one field",
    suggestion="keep one of them",
    why="Only one of the two values could be shown.",
    wrong=in_map("title: Anna buys shoes\nname: Anna\nstages: [Awareness]\n"),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
MISSING_FIELD = Code(
    "J203",
    level=Level.ERROR,
    title="A field is missing",
    message="“{name}” is missing here",
    suggestion="add “{name}: …”",
    why="Without it nobody can tell what is meant, so the entry is left out.",
    wrong=_step("pain_points: [{severity: high}]"),
    right=_step("pain_points: [{text: Too tight, severity: high}]"),
)
TEXT_EXPECTED = Code(
    "J204",
    level=Level.ERROR,
    title="A text is expected",
    message="“{name}” takes a text, and this is {found}",
    suggestion="write one text, without fields or list items; quote it only if the text itself begins with a bracket",
    why="A list or a group of fields cannot be shown where a text is expected.",
    wrong=in_map("title: [Anna]\nstages: [Awareness]\n"),
    right=in_map('title: "[Anna]"\nstages: [Awareness]\n'),
)
NUMBER_EXPECTED = Code(
    "J205",
    level=Level.ERROR,
    title="A number is expected",
    message="“{name}” takes a number, and this is {found}",
    suggestion="write a number such as 2, −1 or 0.5",
    why="What cannot be read as a number cannot be drawn.",
    wrong=_step("emotion: {score: bad}"),
    right=_step("emotion: {score: -1, label: bad}"),
)
NUMBER_RANGE = Code(
    "J206",
    level=Level.ERROR,
    title="A number outside its range",
    message="“{name}” goes from {low} to {high}, and this is {found}",
    suggestion="write a number from {low} to {high}",
    why="Values from 1 to 5 can be compared across maps; others cannot.",
    wrong=_step("intensity: 8"),
    right=_step("intensity: 5"),
)
WHOLE_NUMBER_EXPECTED = Code(
    "J207",
    level=Level.ERROR,
    title="A whole number is expected",
    message="“{name}” takes a whole number, and this is {found}",
    suggestion="write it with digits only, such as 42",
    why="It counts people, cases or minutes.",
    wrong=_step("emotion: {score: 1, n: 40.5}"),
    right=_step("emotion: {score: 1, n: 40}"),
)
YES_NO_EXPECTED = Code(
    "J208",
    level=Level.ERROR,
    title="Yes or no is expected",
    message="“{name}” takes yes or no, and this is {found}",
    suggestion="write true, false, yes, no, 是 or 否",
    why="Anything else would have to be guessed.",
    wrong=_step("parallel: perhaps"),
    right=_step("parallel: yes"),
)
DATE_EXPECTED = Code(
    "J209",
    level=Level.ERROR,
    title="A date is expected",
    message="“{name}” takes a date, and this is {found}",
    suggestion="write it as 2026-09-30 or 2026年9月30日",
    why="Day and month are written in different orders in different countries.",
    wrong=in_map("title: Anna\nreviewed: 30.9.2026\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nreviewed: 2026-09-30\nstages: [Awareness]\n"),
)
TIME_EXPECTED = Code(
    "J210",
    level=Level.ERROR,
    title="A time of day is expected",
    message="“{name}” takes a time of day, and this is {found}",
    suggestion="write it as 9:30 or 14:00",
    why="The timetable is computed from it.",
    wrong={
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": "---\ntitle: Why\n---\n",
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-02, start: half past nine}]\n",
    },
    right={
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": "---\ntitle: Why\n---\n",
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-02, start: 9:30}]\n",
    },
)
LANGUAGE_EXPECTED = Code(
    "J211",
    level=Level.ERROR,
    title="A language tag is expected",
    message="“{name}” takes a language tag, and this is {found}",
    suggestion="write en, zh, de, pt-BR or another tag of BCP 47",
    why="Browsers choose fonts, voices and line breaks by it.",
    wrong=in_map("title: Anna\nlanguage: in English\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nlanguage: en\nstages: [Awareness]\n"),
)
LINK_NOT_ALLOWED = Code(
    "J212",
    level=Level.ERROR,
    title="An address that cannot be linked to",
    message="{found} is not an address that readers can safely follow",
    suggestion="write an address that begins with https://, http://, mailto: or tel:",
    why="Other addresses lead nowhere on a website, or run a program.",
    wrong=in_map("title: Anna\nlink: www.example.org\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nlink: https://www.example.org/\nstages: [Awareness]\n"),
)
UNKNOWN_CHOICE = Code(
    "J213",
    level=Level.ERROR,
    title="None of the words that a field takes",
    message="“{name}” is one of {choices}, and this is {found}",
    suggestion="did you mean “{likely}”?",
    why="A fixed set of words can be filtered, counted and translated.",
    wrong=in_map("title: Anna\nstatus: publishd\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nstatus: published\nstages: [Awareness]\n"),
)
FLAG_EXPECTED = Code(
    "J214",
    level=Level.ERROR,
    title="Yes, no or a reason is expected",
    message="“{name}” takes yes, no or a reason, and this is {found}",
    suggestion="write true, or a short text that says why",
    why="It is a mark on the map, and may have a reason.",
    wrong=_step("moment_of_truth: [yes, no]"),
    right=_step("moment_of_truth: the promise is made here"),
)
FIELDS_EXPECTED = Code(
    "J215",
    level=Level.ERROR,
    title="A group of fields is expected",
    message="“{name}” takes {wanted}, and this is {found}",
    suggestion="write each field on its own line below it, indented by two spaces, or all of them between {{ and }}",
    why="Without the name of a field, nobody knows what a value means.",
    wrong=in_map("title: Anna\nfacts: Spring\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nfacts: {Season: Spring}\nstages: [Awareness]\n"),
)
SCALE_EXPECTED = Code(
    "J216",
    level=Level.ERROR,
    title="The two ends of a scale are expected",
    message="“{name}” takes the two ends of a scale, worst first, and this is {found}",
    suggestion="write [1, 5] or [0, 10]",
    why="Scores can only be compared if the ends of their scale are known.",
    wrong=in_map("title: Anna\nemotion_scale: 5\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nemotion_scale: [1, 5]\nstages: [Awareness]\n"),
)
PERIOD_EXPECTED = Code(
    "J217",
    level=Level.ERROR,
    title="A length of time is expected",
    message="“{name}” takes a length of time, and this is {found}",
    suggestion="write 6 months, 90 days, 1 year or 6个月",
    why="It decides when a map is due for review.",
    wrong={"portfolio.yml": "review_every: sometimes\n", "maps/anna.yml": "title: Anna\nstages: [Awareness]\n"},
    right={"portfolio.yml": "review_every: 6 months\n", "maps/anna.yml": "title: Anna\nstages: [Awareness]\n"},
)
TEXT_BY_LANGUAGE = Code(
    "J218",
    level=Level.ERROR,
    title="A text, or one for each language, is expected",
    message="“{name}” takes a text, or one for each language, and this is {found}",
    suggestion="write “{name}: Store” or “{name}: {{en: Store, zh: 门店}}”",
    why="The library's names are shown in the language of each map.",
    wrong={"portfolio.yml": "owners: {shop: {name: [Shop]}}\n", "maps/anna.yml": "title: Anna\nstages: [Awareness]\n"},
    right={
        "portfolio.yml": "owners: {shop: {name: {en: Shop, zh: 门店}}}\n",
        "maps/anna.yml": "title: Anna\nstages: [Awareness]\n",
    },
)
GOAL_GROUP = Code(
    "J219",
    level=Level.ERROR,
    title="An unknown group of goals",
    message="“{unknown}” is not a group of goals",
    suggestion="write a list, or {{career: …, personal: …}}",
    why="Goals are shown as career goals and personal goals, or as one list.",
    wrong={"personas/anna.yml": "name: Anna\ngoals: {family: More time}\n"},
    right={"personas/anna.yml": "name: Anna\ngoals: {personal: More time}\n"},
)
NOT_FIELDS = Code(
    "J220",
    level=Level.ERROR,
    title="A file without fields",
    message="a file consists of fields such as “title: …”, and this is {found}",
    suggestion="begin with “title: …”",
    why="Nothing in this file could be understood.",
    wrong=in_map("- Awareness\n- Use\n"),
    right=in_map("title: Anna\nstages:\n  - Awareness\n  - Use\n"),
)
SCORE_OUTSIDE_SCALE = Code(
    "J221",
    level=Level.ERROR,
    title="A score outside the scale",
    message="the emotion scale goes from {low} to {high}, and this is {found}",
    suggestion="write a score on the scale, or set “emotion_scale” to the scale that was used",
    why="Scores of different scales in one curve would draw an experience that nobody had.",
    wrong=_step("emotion: 4"),
    right=_step("emotion: 2"),
)
EMOTION_TWICE = Code(
    "J222",
    level=Level.ERROR,
    title="Emotion on a stage and on its steps",
    message="the stage says how it feels, and so do its steps",
    suggestion="keep the emotion of the steps, and delete the stage's",
    why="The curve runs through the steps or through the stage, not through both.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    emotion: 1\n    steps: [{name: Runs, emotion: 2}]\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    steps: [{name: Runs, emotion: 2}]\n"),
)
STEPS_BESIDE_STAGES = Code(
    "J223",
    level=Level.ERROR,
    title="Steps beside stages",
    message="this map has stages, so its steps belong in them",
    suggestion="move these steps into a stage",
    why="Nobody could tell before or after which stage these steps come.",
    wrong=in_map("title: Anna\nstages: [Awareness]\nsteps: [Runs]\n"),
    right=in_map("title: Anna\nstages: [Awareness, {name: Use, steps: [Runs]}]\n"),
)
RANGE_TURNED = Code(
    "J224",
    level=Level.ERROR,
    title="A range whose lower end is above its upper one",
    message="“low” ({low}) is above “high” ({high})",
    suggestion="swap the two numbers",
    why="The band in the curve goes from the lower end to the upper one.",
    wrong=_step("emotion: {low: 2, high: -1}"),
    right=_step("emotion: {low: -1, high: 2}"),
)
