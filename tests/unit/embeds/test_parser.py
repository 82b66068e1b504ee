"""What in a page concerns us, and what does not."""

import pytest

from mkdocs_journeys.embeds.parser import EmbedBlock, EmbedFence, find_embeds


def found(text: str) -> list[EmbedFence | EmbedBlock]:
    return list(find_embeds(text.split("\n")))  # type: ignore[arg-type]


@pytest.mark.parametrize("marks", ["```", "````", "~~~"])
@pytest.mark.parametrize("name", ["journey", " journey", "{.journey}", " { .journey }", "Journey"])
def test_a_fence_that_is_called_journey(marks, name):
    first = f"{marks}{name}"
    [fence] = found(f"text\n\n{first}\nsteps: [A]\n\nmore: b\n{marks}\ntext")
    assert (fence.line, fence.text) == (2, "steps: [A]\n\nmore: b")


@pytest.mark.parametrize(
    "text",
    [
        "```yaml\nsteps: [A]\n```",
        "```journeys\nsteps: [A]\n```",
        "````markdown\n```journey\nsteps: [A]\n```\n````",
        "~~~\n/// journey-map | anna\n///\n~~~",
        "```journey\nsteps: [A]",
        "  ```journey\nsteps: [A]\n  ```",
        "/// note | journey-map\n///",
        "`journey-map`",
        "/// journey-maps | anna\n///",
    ],
)
def test_what_does_not_concern_us(text):
    assert found(text) == []


def test_a_fence_moved_in_is_moved_back():
    [fence] = found('=== "Tab"\n\n    ```journey\n    steps:\n      - A\n    ```\n')
    assert (fence.indent, fence.text) == (4, "steps:\n  - A")


@pytest.mark.parametrize(
    ("written", "options"),
    [
        ("show-source", {"show-source": None}),
        (
            'show-source="below" title="A map" hl_lines="1 2"',
            {"show-source": "below", "title": "A map", "hl_lines": "1 2"},
        ),
        ("show-source=below title='x'", {"show-source": "below", "title": "x"}),
    ],
)
def test_options_stand_behind_the_name(written, options):
    [plain] = found(f"```journey {written}\nsteps: [A]\n```")
    [braced] = found(f"``` {{ .journey {written} }}\nsteps: [A]\n```")
    assert dict(plain.options) == dict(braced.options) == options


def test_a_block_has_an_argument_options_and_content():
    [block] = found("/// journey-map | anna buys\n    lanes:\n      - emotion\nA *caption*.\n///\nafter")
    assert (block.name, block.argument, block.options) == ("journey-map", "anna buys", "    lanes:\n      - emotion")
    assert (block.content, block.is_closed, len(block.lines)) == ("A *caption*.", True, 5)


def test_a_block_that_does_not_end_is_as_long_as_its_options():
    [block] = found("/// journey-cards\n    state: current\n\nMuch text.")
    assert (block.is_closed, len(block.lines), block.content) == (False, 2, "")


def test_a_block_ends_with_as_many_slashes_as_it_begins():
    [block] = found("//// persona | anna\n///\n////")
    assert block.content == "///"


def test_several_of_them_keep_their_order():
    names = [
        embed.name for embed in found("/// persona | anna\n///\n\n```journey\nsteps: A\n```\n/// journey-cards\n///")
    ]
    assert names == ["persona", "journey", "journey-cards"]
