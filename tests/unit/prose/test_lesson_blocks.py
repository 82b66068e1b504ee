"""Blocks in the prose of courses: found, checked, and cut out where a label says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.model import CaseStudy, Course, Lesson, Portfolio
from mkdocs_journeys.prose import BLOCKS, included_text, read_blocks, select
from mkdocs_journeys.prose.lesson_blocks import LessonText

EXERCISE = """\
Before.

/// exercise | Whose words?
    minutes: 10
    mode: pair
    materials: [Cards, "A wall, or two"]

Sort them.

//// solution
    only: teacher

Nobody's.
////
///

After.
"""


def blocks(text: str) -> LessonText:
    return read_blocks(text.split("\n"))


def kinds(text: str) -> list[str]:
    return [slip.kind for slip in blocks(text).slips]


def test_a_block_has_a_name_a_title_options_and_blocks_within_it():
    [exercise] = blocks(EXERCISE).blocks
    assert (exercise.name, exercise.title) == ("exercise", "Whose words?")
    assert (exercise.options.minutes, exercise.options.mode) == (10, "pair")
    assert exercise.options.materials[0] == "Cards"
    assert [inner.name for inner in exercise.inner] == ["solution"]
    assert kinds(EXERCISE.replace('"A wall, or two"', "A wall")) == []


def test_blocks_may_be_nested_with_as_many_slashes_as_their_holder():
    [exercise] = blocks(EXERCISE.replace("////", "///")).blocks
    assert [inner.name for inner in exercise.inner] == ["solution"]
    assert exercise.is_closed


def test_what_stands_in_a_fence_is_no_block():
    assert blocks("```\n/// exercise\n///\n```\n").blocks == ()


def test_a_fence_within_a_block_does_not_end_it():
    [note] = blocks("/// instructor\n```\n///\n```\nsecret\n///\n").blocks
    assert note.end == 6


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("/// exercize\nx\n///", "block"),
        ("/// exercise Title\nx\n///", "head"),
        ("／／／ exercise\nx\n／／／", "head"),
        ("/// exercise | Sort only: zz\nx\n///", "title"),
        ("/// exercise\nx\n", "open"),
        ("x\n\n///\n", "end"),
        ("  /// debrief\n  x\n  ///", "indent"),
        ("/// hint\nx\n///", "place"),
        ("/// exercise\n    minutes：10\n///", "line"),
        ("/// exercise\n    only:internal\n///", "line"),
        ("/// exercise\n    only: {a: b}\n///", "line"),
        ("/// exercise\n    only: a\n    only: b\n///", "line"),
        ("/// exercise\n    lasts: 10\n///", "option"),
        ("/// hint\n    minutes: 10\n///", "option"),
        ("/// exercise\nminutes: 10\n\nx\n///", "moved"),
        ("/// exercise\n\n    only: internal\n\nx\n///", "moved"),
        ("/// exercise\n    minutes: ten\n///", "minutes"),
        ("/// exercise\n    mode: trio\n///", "mode"),
    ],
)
def test_a_mistake_is_found(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "note",
    [
        "/// instructor\nsecret\n///",
        "/// instructor | secret\n    only: public\n\nsecret\n///",
        "/// Instructor\nsecret\n///",
        "/// instructor note\nsecret\n///",
        "/// instructor ｜ secret\nsecret\n///",
        "／／／ instructor\nsecret\n／／／",
        "/// instrctor\nsecret\n///",
        "/// instructor-note\nsecret\n///",
        "/// instructor\nsecret\n",
        "//// instructor\nsecret\n///\nsecret",
        "   /// instructor\nsecret\n///",
        "/// exercise\n    only: internal\n\nsecret\n///",
        "/// exercise\n    only:\n      - internal\n      - board\n\nsecret\n///",
        "/// exercise\n    only: [internal, 'board']   # remark\n\nsecret\n///",
        "/// exercise\n  only: internal\n\nsecret\n///",
        "/// exercise\nonly: internal\n\nsecret\n///",
        "/// exercise\nonyl: internal\n\nsecret\n///",
        "/// exercise\n\n    only: internal\n\nsecret\n///",
        "/// exercise\n\tonly: internal\n\nsecret\n///",
        "/// exercise\n    only：internal\n\nsecret\n///",
        "/// exercise\n    only:internal\n\nsecret\n///",
        "/// exercise\n    Only: internal\n\nsecret\n///",
        "/// exercise\n    minutes: 3\n    onyl: internal\n\nsecret\n///",
        "/// exercise\n    only: internal\n    only: public\n\nsecret\n///",
        "/// exercise\n    only: [[public]]\n\nsecret\n///",
        "/// note | secret\n    only: internal\n\nsecret\n///",
        "/// journey-map | secret\n    lanes: [emotion]\n    only: internal\n///",
        "/// journey-map | secret\n    onyl: internal\n///",
    ],
)
def test_whatever_may_have_been_meant_for_others_is_cut(note):
    text = included_text(f"Before.\n\n{note}\n", ("public",))
    assert "secret" not in text
    assert text.startswith("Before.\n")


def test_what_is_included_stays_as_it_was_written():
    assert included_text(EXERCISE, ("teacher",)) == EXERCISE
    assert "Nobody" not in included_text(EXERCISE, ())
    assert "After." in included_text(EXERCISE, ())


def test_a_label_on_a_map_is_not_handed_on_to_who_draws_it():
    text = "/// journey-map | anna\n    lanes: emotion\n    only: internal\n///"
    assert included_text(text, ("internal",)) == "/// journey-map | anna\n    lanes: emotion\n///"


def test_select_cuts_blocks_out_of_lessons():
    course = Course(id="c", lesson_files={"l": Lesson(id="l", body=EXERCISE)})
    whole = Portfolio(courses={"c": course})
    assert "Nobody" not in select(whole).courses["c"].lesson_files["l"].body
    assert select(whole, ("teacher",)) is whole


def test_other_prose_loses_what_has_a_label_and_keeps_the_blocks_of_others():
    text = "/// theirs\n    open: yes\n\nx\n///\n\n/// hint\n    type: tip\n\ny\n///\n"
    assert included_text(text, (), is_lesson=False) == text
    case = CaseStudy(id="c", body=f"{text}\n/// instructor\nsecret\n///\n\n/// debrief\n    only: a\n\nsecret\n///")
    assert "secret" not in select(Portfolio(case_studies={"c": case})).case_studies["c"].body


line = st.sampled_from(
    [
        *(f"{marks} {name}" for marks in ("///", "////") for name in (*BLOCKS, "note", "unknown")),
        *("///", "////", "```", "    only: internal", "only: internal", "", "words", "  - list", "    minutes: 3"),
    ]
)


@given(st.lists(line, max_size=14))
def test_cutting_again_changes_nothing_more(lines):
    once = included_text("\n".join(lines), ())
    assert included_text(once, ()) == once


@given(st.lists(line, max_size=14))
def test_every_block_lies_within_what_holds_it(lines):
    def check(held, start, end):
        for block in held:
            assert start <= block.line < block.content <= block.end <= end
            check(block.inner, block.content, block.end)
            start = block.end

    check(read_blocks(lines).blocks, 0, len(lines))


@given(st.lists(line, max_size=14))
def test_no_note_for_trainers_is_ever_left(lines):
    assert not any(block.name == "instructor" for block in blocks(included_text("\n".join(lines), ())).every_block())


@pytest.mark.parametrize("name", ["exercise", "journey-map", "journey-cards", "note", "details"])
@pytest.mark.parametrize(
    "label",
    [
        *(
            "only internal",
            "only=internal",
            "仅限: internal",
            "可见: internal",
            "ｏｎｌｙ: internal",
            "- only: internal",
        ),
        *("onyl: internal", "only: *internal", "minutes: 5\n    only internal", "minutes: 5\n\n    only: internal"),
    ],
)
def test_a_block_whose_label_nobody_can_read_is_in_no_build(name, label):
    text = f"Before\n\n/// {name} | Title\n    {label}\n\nhush\n///\n\nAfter"
    left = included_text(text, ["internal"] if "\n\n" not in label else [], is_lesson=True)
    assert "hush" not in left
    assert "Before" in left
    assert "After" in left


def test_cards_may_be_chosen_by_a_dimension_that_is_called_as_a_label_might_be():
    text = "/// journey-cards\n    audience: managers\n///"
    assert included_text(text, []) == text


@pytest.mark.parametrize(
    "note",
    [
        *("/// exercise\n    Only: internal\n\nhush\n///", "/// solution\n    仅限: 讲师\n\nhush\n///"),
        *("/// discussion\n    only = zz\n\nhush\n///", "/// exercise\n    nur: zz\n\nhush\n///"),
        *(f"/// note\n    {name}: zz\n\nhush\n///" for name in ("visible_to", "ony_for", "Secret", "shown to")),
        *("/// exercise\n    only:\n\nhush\n///", "/// exercise\n    only: []\n\nhush\n///"),
        *("/// exercise\n    only: ~\n\nhush\n///", '/// note\n    only: ""\n\nhush\n///'),
        *(f"/// {name}\nhush\n///" for name in ("instructer", "instructors", "trainer-notes", "讲师", "internal")),
        *(f"/// note {title}\nhush\n///" for title in ("{only: internal}", "| Hush {only: internal}")),
        *(
            f"/// exercise | {title}\nhush\n///"
            for title in ("Sort only: zz", "Sort, only: [zz, a-b]", "Sort - ONLY： zz")
        ),
        *("///　instructor\nhush\n///", "///\u00a0instructor\nhush\n///", "∕∕∕ instructor\nhush\n∕∕∕"),
        *("///\u200binstructor\nhush\n///", "/// exercise\n　　only: zz\n\nhush\n///"),
        *("> /// instructor\n> hush\n> ///", ">> /// instructor\n>> hush\n>> ///", ">/// instructor\n> hush\n>///"),
        *("- /// instructor\n  hush\n  ///", "1. > /// instructor\n   > hush\n   > ///"),
        *("> /// exercise\n>     only: internal\n>\n> hush\n> ///", "# /// instructor\nhush\n///"),
        *("/// exercise | x\nSort.\n    only: zz\n\nhush\n///", "/// exercise | x\nSort.\nOnly: zz\n\nhush\n///"),
        *("/// exercise\nText.\n\n    only: zz\n\nhush\n///", "/// journey-cards\n    Only: zz\n\nhush\n///"),
        "/// instructor\n> ///\nhush\n///",
        "```python my example\nprint(1)\n/// instructor\nhush\n///\n```",
        "```python my example\n1\n```\n\n/// instructor\nhush\n///\n\n```\n2\n```",
        "- ```\n  /// instructor\n  hush\n  ///\n  ```",
        "```journey\nsteps:\n  - name: hush\n    only: internal\n```",
        "```journey\nsteps:\n  - name: hush\n    only: internal\n",
        "```jorney\nsteps:\n  - name: hush\n    only: internal\n```",
        "``` {.journey show-source}\nsteps:\n  - name: hush\n    Only: internal\n```",
        "> ~~~ journey\n> steps:\n>   - name: hush\n>     only: internal\n> ~~~",
        "- ```journey\n  steps:\n    - name: hush\n      only: internal\n  ```",
    ],
)
@pytest.mark.parametrize("is_lesson", [True, False])
def test_a_label_that_nobody_can_read_keeps_out_in_all_prose(note, is_lesson):
    left = included_text(f"Before.\n\n{note}\n", ("public",), is_lesson=is_lesson)
    assert "hush" not in left.lower()
    assert left.startswith("Before.\n")


@pytest.mark.parametrize(
    "text",
    [
        "/// theirs\n    open: yes\n\nx\n///",
        "/// tab | One\n    new: true\n\nx\n///",
        "/// details | More\n    type: tip\n    open: true\n\nx\n///",
        "/// html | div.cards\n\nx\n///",
        "> /// note\n> x\n> ///",
        "/// caption\nA picture.\n///",
        "/// exercise | Read only: the basics\nOnly: three of you write.\n///",
        "```rust\n/// Returns the trainer.\nfn trainer() {}\n```",
        "```yaml\nsteps:\n  - name: x\n    only: internal\n```",
        "```journey\nsteps: [Pays]\n```",
    ],
)
def test_the_blocks_of_others_stay_as_they_are(text):
    assert included_text(text, (), is_lesson=False) == text


def test_what_a_map_in_a_fence_hides_is_decided_by_who_reads_maps():
    text = "> ```journey title='x'\n> a\n> b\n> ```\n\n```journey\nc\n```"
    shown = {"a\nb": "new\n", "c": None}
    assert included_text(text, (), show_map=shown.get) == "> ```journey title='x'\n> new\n> ```\n\n"


@pytest.mark.parametrize("is_lesson", [True, False])
def test_blocks_may_be_so_deep_and_no_deeper(is_lesson):
    many = "\n".join(f"{'/' * (3 + 3000 - depth)} discussion" for depth in range(3000))
    found = read_blocks(f"{many}\nhush\n".split("\n"), is_lesson=is_lesson)
    assert [slip.line for slip in found.label_slips() if slip.kind == "deep"] == [20]
    assert "hush" not in included_text(many + "\nhush", (), is_lesson=is_lesson)
    ended = "/// discussion\n" * 3000 + "///\n" * 3000 + "after"
    assert included_text(ended, (), is_lesson=is_lesson).endswith("after")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("/// exercise\n    only:\n\nx\n///", "empty"),
        ("```journey\nsteps:\n  - name: x\n    only: a\n", "fence"),
        ("```jorney\nsteps:\n  - name: x\n    only: a\n```", "fence name"),
        ("!!! instructor\n    x", "other"),
        (":::instructor\nx\n:::", "other"),
        ("> /// instructor\n> x\n> ///", "indent"),
        ("/// instructer\nx\n///", "block"),
        ("///　instructor\nx\n///", "head"),
    ],
)
def test_what_may_have_been_a_label_is_told_in_all_prose(text, kind):
    assert kind in {slip.kind for slip in read_blocks(text.split("\n"), is_lesson=False).label_slips()}


OTHER_LABELS = [
    "<!-- instructor -->\n\nhush\n\n<!-- /instructor -->",
    *(f"{marks} instructor\n    hush\n\n    hush" for marks in ("!!!", "???", "???+", "- !!!")),
    *(
        '!!! Trainer-Notes "Plan"\n    hush',
        "!!! note instructor\n    hush",
        "!!! 讲师用\n    hush",
        "!!! instructor\nhush",
    ),
    *(f"{head}\n    only: zz\n\n    hush" for head in ('!!! note "T"', "??? tip", '=== "T"')),
    "!!! note\n    x\n\n    only: zz\n\n    hush",
    *(f"{head}\nhush\n:::" for head in (":::instructor", "::: {.instructor}", ":::{teacher}", ":::note{only=zz}")),
    *(
        "::::instructor\n:::note\nx\n:::\nhush\n::::",
        ":::note\nonly: zz\nhush\n:::",
        "／ ／ ／ instructor\nhush\n／ ／ ／",
    ),
    *(
        "// instructor\nhush\n//",
        "|||instructor\nhush\n|||",
        "\\\\\\ instructor\nhush\n\\\\\\",
        "/ / / instructor\nhush\n/ / /",
    ),
    *(
        "> [!instructor]\n> hush",
        "> [!TRAINER]- T\n> x\n>\n> hush",
        "- > [!instructor]\n  > hush",
        "> [!note]\n> only: zz\n> hush",
    ),
    *(
        "```{instructor}\nhush\n```",
        "~~~ instructor\nhush\n~~~",
        "```{note}\n:only: zz\nhush\n```",
        "```instructor\nhush",
    ),
    *(
        '<div data-only="zz">hush</div>',
        "x\n{: only=zz }\nhush",
        "## T\n\nonly: internal\n\nhush",
        "- only: a, b\n- hush",
    ),
    *("/// exercise (internal)\nhush\n///", "/// note for the teacher\nhush\n///", "/// प्रशिक्षक\nhush\n///"),
    *(f"/// {name}\nhush\n///" for name in ("Dozent", "formateur", "инструктор", "講師用", "강사", "speaker-notes")),
    *("/// exercise\n    minutes: 5; only: zz\n\nhush\n///", "/// note | T\n    attrs: {only: zz}\n\nhush\n///"),
]
OTHER_LABELS += [
    *("<!-- only: zz -->\n\nhush", "<!-- only: zz -->\nhush\n<!-- /only -->", "<!-- nur: Trainer -->\n\nhush"),
    *("<!-- if instructor -->\nhush\n<!-- endif -->", "<!-- für Trainer -->\nhush\n<!-- /für Trainer -->"),
    *("<!-- instructor:start -->\nhush\n<!-- instructor:end -->", "<!--ONLY:ZZ-->\nhush\n<!--/ONLY-->"),
    *("## T <!-- only: zz -->\n\nhush", "## T (only: zz)\n\nhush", "## T {only=zz}\n\nhush"),
    *(
        f"{line}\n\nhush"
        for line in ("for: instructor", "Für: Trainer", "access: internal", "权限: 讲师", "**Access:** zz")
    ),
    *("> for: instructor\n> hush", '!!! note "T"\n    for: instructor\n\n    hush', "> [!note] only: zz\n> hush"),
    *(f"hush {{ {attribute} }}" for attribute in ('for="instructor"', "audience=zz", "data-visible='internal'")),
    *(f"<div {one}>hush</div>" for one in ('data-only="zz"', "data-for='trainers'", "data-role=instructor")),
    *(f"::: {head}\nhush\n:::" for head in ("for instructor", "only zz", "visible-to instructor", "{for=instructor}")),
    *("```text {for=instructor}\nhush\n```", "```{note}\n:for: instructor\n\nhush\n```", "```only zz\nhush\n```"),
    *(
        f"/// {name}\n    {option}\n\nhush\n///"
        for name in ("note", "tab | T", "exercise")
        for option in (
            "for: zz",
            "groups: [a]",
            "draft: true",
            "sichtbar für: Trainer",
            "权限: 讲师",
            "role: instructor",
        )
    ),
    *(
        "/// theirs\n    for: instructor\n\nhush\n///",
        "/// theirs\n    show: zz\n\nhush\n///",
        "/// note | T {for=zz}\nhush\n///",
    ),
    *("/// note\nfor: trainers\n\nhush\n///", "/// note\n    attrs: {data-only: zz}\n\nhush\n///", "/// zz\nhush\n///"),
    *("/// html | div[data-only=zz]\nhush\n///", "/// html | div[data-audience=instructor]\nhush\n///"),
    *(
        "#if instructor\nhush\n\n#if x\n#endif\nhush\n#endif",
        "# if zz\nhush\n# endif",
        "#ifdef INSTRUCTOR\nhush\n#endif",
    ),
    *("@instructor\n\nhush", "@only internal\nhush\n@end", "@if(zz)\nhush\n@endif", "%% instructor %%\n\nhush"),
    *("%if zz\nhush\n%endif", "\\begin{instructor}\nhush\n\\end{instructor}", "ifdef::zz[]\nhush\nendif::[]"),
    *("--- instructor ---\n\nhush\n\n--- /instructor ---", "#+begin_internal\nhush\n#+end_internal"),
    *("[//]: # (only: zz)\n\nhush", "[//]: # (instructor)\nhush\n\n[//]: # (/instructor)"),
    *(
        "| only: internal |\n|---|\n| hush |",
        "A | only: internal\n--|--\nhush | b",
        "| a | für: Trainer |\n| hush | b |",
    ),
    *('::: {.content-visible when-profile="instructor"}\nhush\n:::', "::: {unless-profile=zz}\nhush\n:::"),
    *("!!! zz\n    hush", "::: zz\nhush\n:::", "> [!zz]\n> hush", "!!! only-zz\n    hush", "!!! vertraulich\n    hush"),
]
"""Labels of other names, and names that are labels in use."""
OTHER_CLASSES = [
    *(
        "x %% hush %%",
        "%%\nhush\n\nhush\n%%",
        "{>> hush <<}",
        "{# hush\nhush #}",
        "{#\nhush\n#}",
        "{instructor}\nhush\n{/instructor}",
    ),
    *("[[instructor]] hush", "[[instructor]]\n\nhush\n\n[[/instructor]]", "[instructor]hush[/instructor]"),
    *(
        "[instructor]\n\nhush\n\n[/instructor]",
        "- [internal] hush",
        "【讲师】hush",
        "【仅限讲师】\n\nhush",
        "[讲师专用] hush",
    ),
    *('<aside class="notes">hush</aside>', "::: notes\nhush\n:::", "::: {.notes}\nhush\n:::"),
    *("<div hidden>hush</div>", '<div style="display: none">hush</div>', "<p style='visibility:hidden'>hush</p>"),
    *("<template>hush</template>", "hush { hidden }", "/// html | div[hidden]\nhush\n///", "<zz>hush</zz>"),
    *(
        '<div class="zz">hush</div>',
        "hush {.zz}",
        "/// html | div.zz\nhush\n///",
        "/// details | T\n    type: zz\n\nhush\n///",
    ),
    *('{% if audience == "instructor" %}\nhush\n{% endif %}', "{{#if instructor}}\nhush\n{{/if}}"),
    *("<% if instructor %>\nhush\n<% end %>", "{% comment %}\nhush\n{% endcomment %}"),
    "```{admonition} T\n:class: note instructor\nhush\n```",
    *(
        '<details class="instructor"><summary>x</summary>hush</details>',
        "<p class=instructor>hush</p>",
        "<instructor>hush</instructor>",
    ),
    *(
        "x <span\n class='a instructor'>hush\n\nhush</span>",
        '<div title=">" class="instructor">x<div>x</div>hush</div>',
    ),
    *(
        "hush\n{: .instructor }",
        "hush {.trainer-notes}",
        "## T {.instructor}\n\n### hush\n\nhush",
        "- [hush]{.private}",
    ),
    *(
        "{% instructor %}\nhush\n{% endinstructor %}",
        "{{< teacher >}}\nhush\n{{< /teacher >}}",
        "{::instructor}\nhush\n{:/}",
    ),
    *("/// html | div.instructor\nhush\n///", "/// details | T\n    type: instructor\n\nhush\n///"),
    "/// details | T\n    attrs: {class: a instructor}\n\nhush\n///",
]
FOR_EVERYBODY = [
    *(
        "# If trainers ask\nx",
        "# Begin internal\nx",
        "#only trainers",
        "#instructor",
        "@trainer please look",
        "100 %% x",
    ),
    *("| a | `only: internal` |\n|---|---|\n| x | y |", "| Only: three of us | x |", "| Trainer | Room |\n|---|---|"),
    *("Use `%% x %%`.", "```\n#if instructor\n```", "    @instructor", "{#instructor}", "@media x", "\\newpage"),
    *("<!-- private -->\nx", "```{admonition} T\n:class: tip\nx\n```"),
    *(
        "... trainers come late",
        '!!! note "For the teacher"\n    x',
        '=== "Instructor"\n    x',
        "## Teacher",
        "[^teacher]: x",
    ),
    *(
        'Use `<div class="instructor">`.',
        "x\n\n    !!! instructor\n        x",
        '```html\n<div class="instructor">\n```',
    ),
    *(
        "Only: three people came late.",
        "!!! instructions\n    x",
        "== Instructor ==",
        "[[teacher]]",
        "{{ page.teacher }}",
    ),
    *("/// exercise | Ask the teacher\n    materials: [paper, only pens]\n\nx\n///", "/// note | Private\nx\n///"),
    *(
        '<a title="read only = x">x</a>',
        "<https://example.org/?only=1>",
        '```yaml title="private.yml"\nonly: x\n```',
        "- Private: x",
    ),
    *(
        "[internal](x.md) links.",
        "[internal] links.\n\n[internal]: x.md",
        "[x] done",
        "- [ ] internal",
        "[[instructor]]",
    ),
    *(
        "<label for='instructor'>x</label>",
        "For: three people.",
        "Access: with a key card",
        "Role: internal",
        "[Trainer] x",
    ),
    *("One way\nonly: by hand.", "```journey zz\n```", "```journey title='For: zz'\n```"),
    *("<!-- internal note -->\nx\n<!-- end -->", "Use `<!-- only: zz -->`.", "/// theirs\n    for: linux\n\nx\n///"),
    *(
        "/// theirs\n    hide: true\n\nx\n///",
        '<div aria-hidden="true">x</div>',
        "<p style='color: red'>x</p>",
        "::: note\nx\n:::",
        "<!-- if -->\nx\n<!-- end -->",
        "<!-- -->",
    ),
    *(
        "!!! tip\n    x",
        "{{ page.for }}",
        "{% if page %}x{% endif %}",
        "/// details | T\n    type: tip\n    open: true\n\nx\n///",
    ),
]


LABELS_IN_USE = [
    *("Text[^1]\n\n[^1]: hush\n    only: zz", "Term\n:   hush\n    only: zz", "hush\nonly: [a, zz]\nhush"),
    *("- x\n- hush\n  only: zz\n", "> hush\n> only: zz\n> hush"),
    *("<!--\nonly: zz\n-->\nhush", "<!--\nonly: zz\n-->\n\nhush\n"),
    *("```journey only='zz'\nsteps: [hush]\n```", "``` { .journey only=zz }\nsteps: [hush]\n```"),
]


@pytest.mark.parametrize("is_lesson", [True, False])
@pytest.mark.parametrize("text", LABELS_IN_USE)
def test_a_label_in_use_keeps_out_wherever_it_is_a_line_or_an_attribute(text, is_lesson):
    whole = f"Before.\n\n{text}\n\n## Then\n\nAfter."
    shown = included_text(whole, (), is_lesson=is_lesson, labels=("zz",))
    assert "hush" not in shown
    assert shown.startswith("Before.")
    assert shown.endswith("After.")
    slips = read_blocks(whole.split("\n"), is_lesson=is_lesson, labels=("zz",)).label_slips()
    assert {slip.line for slip in slips} & set(range(2, 2 + len(text.split("\n"))))


@pytest.mark.parametrize("is_lesson", [True, False])
@pytest.mark.parametrize("text", [*OTHER_LABELS, *OTHER_CLASSES])
def test_a_label_in_the_manner_of_another_dialect_keeps_out_and_is_told(text, is_lesson):
    whole = f"Before.\n\n{text}\n\n## Then\n\nAfter."
    shown = included_text(whole, ("zz", "internal", "tip"), is_lesson=is_lesson)
    assert "hush" not in shown
    assert shown.startswith("Before.")
    assert shown.endswith("After.") or "```" in text
    slips = read_blocks(whole.split("\n"), is_lesson=is_lesson, labels=("zz",)).label_slips()
    assert {slip.line for slip in slips} & set(range(2, 2 + len(text.split("\n"))))


@pytest.mark.parametrize("text", FOR_EVERYBODY)
def test_what_only_looks_like_a_label_stays(text):
    assert included_text(text, (), is_lesson=False, labels=("zz", "tip")) == text
    assert read_blocks(text.split("\n"), is_lesson=False, labels=("zz", "tip")).label_slips() == []


def test_classes_of_pages_belong_to_the_owner_of_the_site_and_labels_do_not():
    for text in OTHER_CLASSES:
        assert "hush" in included_text(text, (), is_lesson=False, is_page=True, labels=("zz",)), text
    for text in OTHER_LABELS:
        assert "hush" not in included_text(text, (), is_lesson=False, is_page=True, labels=("zz",)), text


def test_an_option_that_seems_to_be_a_label_is_told_as_such():
    [slip] = read_blocks(["/// note", "    access: zz", "", "x", "///"], is_lesson=False).label_slips()
    assert (slip.kind, slip.line, slip.column, slip.about) == ("label", 1, 5, "access")


def test_what_begins_in_one_block_and_ends_behind_it_shows_nothing_of_both():
    text = ":::instructor\n/// exercise\n    only: zz\n\nx\n:::\nhush\n///\n\nAfter."
    assert included_text(text, ()).strip() == "After."


def test_in_other_prose_nothing_else_is_told():
    text = "/// hint\nx\n///\n\n/// exercise\n    minutes: ten\n///\n\n/// theirs\n    a: b\n\n///\n\n///\n"
    assert read_blocks(text.split("\n"), is_lesson=False).label_slips() == []
