"""A page written by hand is in the builds that its front matter names, and in none if nobody can tell which."""

import pytest

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.hosts.page_labels import kept_out


def judged(fields: str, *include: str) -> tuple[bool, list[str]]:
    is_out, found = kept_out(f"---\ntitle: T\n{fields}\n---\n\nonly: x\n", "a.md", include, ("zz", "instructor"))
    return is_out, [f"{one.code}:{one.line}" for one in found]


def test_a_label_keeps_a_page_out_of_other_builds_only():
    assert judged("only: zz") == (True, [])
    assert judged("only: [a, zz]", "zz") == (False, [])


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        *(("only:", "J320"), ("only: []", "J320"), ("onyl: zz", "J328"), ("Only: zz", "J328"), ("nur: zz", "J328")),
        *(("仅限: 讲师", "J328"), ("access: [instructor]", "J328"), ("für: Trainer", "J328"), ("role: zz", "J328")),
        *(("visibility: private", "J328"), ("audience: internal", "J328")),
    ],
)
def test_a_label_that_cannot_be_read_keeps_it_out_of_all(fields, code):
    assert judged(fields, "zz") == (True, [f"{code}:3"])


@pytest.mark.parametrize(
    "fields",
    [
        *("meta: {only: zz}", "meta: {only: other}", "meta: {access: [instructor]}", "meta: {nur: zz}"),
        *("a: [{b: {only: zz}}]", "a: &a {only: zz}\nb: [*a, *a]", "extra: {only: }"),
    ],
)
def test_a_label_within_another_field_keeps_it_out_of_all(fields):
    assert judged(fields, "zz", "other") == (True, ["J328:3"])


@pytest.mark.parametrize(
    "fields",
    ["draft: true", "private: true", "hidden: yes", "published: no", "groups: [staff]", "permissions: staff"],
)
def test_what_may_be_a_label_of_another_program_is_published_and_told(fields):
    is_out, [found] = kept_out(f"---\ntitle: T\n{fields}\n---\n", "a.md", (), ())
    assert (is_out, found.code, found.level, found.line) == (False, "J328", Level.NOTICE, 3)
    assert "the page is published" in found.message


def test_the_line_of_a_label_within_another_field_is_its_own():
    assert judged("meta:\n  a: b\n  only: zz", "zz") == (True, ["J328:5"])


def test_fields_that_hold_each_other_many_times_end():
    nested = "x0: &x0 {only: zz}\n" + "".join(f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 60))
    assert judged(nested) == (True, ["J328:3"])


@pytest.mark.parametrize(
    "fields",
    [
        *("search: {boost: 2}", "hero: {title: internal, links: [{text: zz}]}", "meta: {label: x, include: x.md}"),
        *(
            "tags: [zz, internal]",
            "hide: [navigation]",
            "status: new",
            "template: zz.html",
        ),
        *(
            "access: public",
            "label: x",
            "include: x.md",
            "audience: developers",
            "search: {exclude: true}",
            "a: [",
            "role: Clerk",
        ),
    ],
)
def test_fields_of_themes_and_plugins_are_theirs(fields):
    assert judged(fields) == (False, [])


@pytest.mark.parametrize(
    "text",
    ["", "\n", "# T\n\nonly: zz\n", "---\n- only\n---\n", "---\n", "---\n\nText.\n\nonly: zz\n", "Note: only for zz\n"],
)
def test_what_is_no_front_matter_has_no_label(text):
    assert kept_out(text, "a.md", (), ()) == (False, [])


@pytest.mark.parametrize("text", ["only: zz\n\n# T\n", "title: T\nonly: zz # those\n# T\n", "only: zz"])
def test_fields_at_the_top_without_hyphens_are_front_matter_for_mkdocs_too(text):
    assert kept_out(text, "a.md", (), ()) == (True, [])
    assert kept_out(text, "a.md", ("zz",), ()) == (False, [])


@pytest.mark.parametrize(
    "text",
    [
        *("---\ntitle: a: b\nonly: zz\n---\n", "---\nt: !x y\nonly: zz\n---\n", "---\nt: T\nonly: [zz\n---\n"),
        *(
            "\n---\nonly: zz\n---\n",
            "---\nt: T\nonly: zz\n\n# T\n",
            "---\n- t: 1\n- only: zz\n---\n",
            "---\nt: a: b\nonyl: zz\n---\n",
        ),
        *("---\nt:T\nonly:zz\n---\n", "+++\nt = 1\nonly = 'zz'\n+++\n", "——\nt: T\nonly: zz\n——\n"),
        "---\nt: " + "[" * 2000 + "\nonly: zz\n---\n",
    ],
)
def test_a_label_among_fields_that_nobody_can_read_keeps_it_out_of_all(text):
    is_out, found = kept_out(text, "a.md", ("zz",), ("zz",))
    assert is_out
    assert [(one.code, one.line) for one in found] == [("J134", 3)]


def test_a_label_of_another_shape_keeps_it_out_of_all():
    nested = "---\nx0: &x0 [~]\n" + "".join(f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 40))
    for text in ("---\nonly: {zz: true}\n---\n", f"{nested}only: [*x39]\n---\n"):
        is_out, found = kept_out(text, "a.md", ("zz",), ("zz",))
        assert (is_out, [one.code for one in found]) == (True, ["J320"])
