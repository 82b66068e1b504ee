"""Shapes of input on which code may need a time that grows faster than they do, or give up: YAML and files.

Each is a name and a function that makes its files, at a size where code that is linear needs less than a second.
Markdown has its own, in markdown_shapes.py.
"""

from collections.abc import Callable

from tests.robust.jobs import Files

Shapes = dict[str, Callable[[], Files]]


def a_map(text: str) -> Files:
    """One map."""
    return {"maps/a.yml": text}


def steps(text: str, count: int, head: str = "") -> Files:
    """A map of many steps; `{i}` is the number of each."""
    return a_map(f"title: t\n{head}steps:\n" + "".join(f"- {text.replace('{i}', str(i))}\n" for i in range(count)))


def many(text: str, count: int, joined: str = ", ") -> str:
    """A text again and again; `{i}` is its number."""
    return joined.join(text.replace("{i}", str(i)) for i in range(count))


CHECKED: Shapes = {
    # References
    "values of an open dimension": lambda: {
        "portfolio.yml": "dimensions: {region: {}}\n",
        **a_map(f"title: t\ndimensions: {{region: [{many('v{i}', 4000)}]}}\nsteps: [a]\n"),
    },
    "values of a closed dimension": lambda: {
        "portfolio.yml": f"dimensions: {{region: {{values: {{{many('known{i}: Known {i}', 3000)}}}}}}}\n",
        **a_map(f"title: t\ndimensions: {{region: [{many('unknown{i}', 3000)}]}}\nsteps: [a]\n"),
    },
    "opportunities that address nothing": lambda: steps(
        "{name: s{i}, opportunities: [{text: o, addresses: n{i}}]}", 3000
    ),
    "opportunities that address what is addressed": lambda: steps(
        "{name: s{i}, pain_points: [{text: p{i}}], opportunities: [{text: o, addresses: p{i}}]}", 2000
    ),
    "names with one slug": lambda: a_map(
        "title: t\nsteps:\n- name: s\n  touchpoints: ["
        + ", ".join("till" + f"{i:b}".translate({48: "!", 49: "?"}) for i in range(4000))
        + "]\n"
    ),
    "many entries with one name": lambda: {
        "portfolio.yml": f"owners: {{{many('o{i}: The shop', 4000)}}}\n",
        **a_map(f"title: t\nowner: [{many('The shop', 2000)}]\nsteps: [a]\n"),
    },
    "many maps with one title": lambda: {
        f"maps/m{i}.yml": "title: Same\nparent: Same\nsteps: [a]\n" for i in range(400)
    },
    "unknown names beside a large library": lambda: {
        "portfolio.yml": f"touchpoints: {{{many('counter-in-shop-{i}: Counter in shop {i}', 4000)}}}\n",
        **a_map(f"title: t\nsteps:\n- name: s\n  touchpoints: [{many('desk of branch {i}', 4000)}]\n"),
    },
    "references that lead nowhere in a large library": lambda: {
        "portfolio.yml": f"phases: {{{many('counter-in-shop-{i}: Counter in shop {i}', 4000)}}}\n",
        **a_map("title: t\nstages:\n" + many("- {name: s{i}, phase: desk of branch {i}}\n", 2000, "")),
    },
    "loops that lead nowhere": lambda: steps("{name: step number {i}, back_to: stop number {i}}", 1500),
    "personas that only references make": lambda: a_map(
        f"title: t\npersonas: [{many('person {i}', 3000)}]\nsteps: [a]\n"
    ),
    "sources of one text": lambda: steps("{name: s{i}, needs: [{text: n, source: 'a book, {i}'}]}", 2500),
    "addresses as sources": lambda: steps("{name: s{i}, needs: [{text: n, source: 'https://e.example/{i}'}]}", 2500),
    "misspelt fields": lambda: steps("{name: s{i}, pain_point: x}", 3000),
    "unknown fields in one step": lambda: a_map("title: t\nsteps:\n- name: s\n" + many("  field{i}: x\n", 8000, "")),
    # Ids
    "steps with one name": lambda: steps("same", 3000),
    "steps with one id": lambda: steps("{name: a{i}, id: same}", 3000),
    "steps without a name": lambda: steps("{actions: x}", 3000),
    "steps of one name in many stages": lambda: a_map(
        "title: t\nstages:\n" + many("- {name: stage {i}, steps: [same, other]}\n", 1500, "")
    ),
    "former ids of one step": lambda: a_map(f"title: t\nsteps:\n- name: s\n  was: [{many('old-{i}', 20000)}]\n"),
    "former ids that all steps share": lambda: steps("{name: s{i}, was: [old, older]}", 2000),
    "former ids of maps in a ring": lambda: {
        f"maps/m{i}.yml": f"title: M\nwas: [m{(i + 1) % 300}, x{i}]\nsteps: [a]\n" for i in range(300)
    },
    "maps that are parents of each other": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\nparent: m{(i + 1) % 400}\nsteps: [a]\n" for i in range(400)
    },
    "a long line of parents": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\nparent: m{i + 1}\nsteps: [a]\n" for i in range(600)
    },
    "steps that open maps that open maps": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\nsteps: [{{name: a, opens: m{i + 1}}}, {{name: b, opens: m{i + 2}}}]\n"
        for i in range(400)
    },
    "translations of one map": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\nlanguage: de\ntranslation_of: m0\nsteps: [a, b, c]\n" for i in range(400)
    },
    "translations in a ring": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\ntranslation_of: m{(i + 1) % 400}\nsteps: [a]\n" for i in range(400)
    },
    "future maps of one map": lambda: {
        "maps/now.yml": "title: Now\nsteps: [" + many("step {i}", 300) + "]\n",
        **{
            f"maps/m{i}.yml": f"title: M\nfuture_of: now\nsteps: [{{name: a, replaces: step {i}}}]\n"
            for i in range(200)
        },
    },
    "a long number before a name": lambda: steps("{name: '" + "1." * 3000 + " Pays {i}'}", 20),
    "a name of digits": lambda: a_map(f"title: t\nsteps: ['{'1' * 300_000}']\n"),
    "a name of Chinese numbers": lambda: a_map(f"title: t\nsteps: ['第{'一' * 100_000}']\n"),
    "a name of spaces inside": lambda: a_map(f"title: t\nsteps: ['a{' ' * 300_000}b']\n"),
    "a name of combining marks": lambda: a_map(f"title: t\nsteps: ['a{chr(0x301) * 100_000}']\n"),
    "a name of a megabyte": lambda: a_map(f"title: t\nsteps: [{'ab ' * 300_000}]\n"),
    "a file name of many parts": lambda: {"/".join(["maps", *("d" * 20 for _ in range(100)), "a.yml"]): "title: t\n"},
    # Lanes, tags, facts
    "custom lanes": lambda: {
        "portfolio.yml": f"custom_lanes: {{{many('lane{i}: ', 3000)}}}\n",
        **a_map("title: t\nsteps:\n- name: s\n" + many("  lane{i}: x\n", 3000, "")),
    },
    "custom lanes of one map": lambda: a_map(
        f"title: t\ncustom_lanes: {{{many('lane{i}: ', 3000)}}}\nsteps:\n- name: s\n" + many("  lane{i}: x\n", 3000, "")
    ),
    "lanes that do not exist": lambda: a_map(f"title: t\nlanes: [{many('lane{i}', 5000)}]\nsteps: [a]\n"),
    "tags": lambda: a_map(f"title: t\ntags: [{many('tag {i}', 20000)}]\nsteps: [a]\n"),
    "facts": lambda: a_map("title: t\nfacts:\n" + many("  fact {i}: x\n", 15000, "") + "steps: [a]\n"),
    "labels": lambda: steps("{name: s{i}, only: [" + many("l{i}", 200) + "]}", 200),
    "empty labels": lambda: steps("{name: s{i}, only: }", 4000),
    "labels that nobody can read": lambda: steps("{name: s{i}, only internal}", 1500),
    "texts that mention labels": lambda: a_map("title: t\nsteps:\n" + many("- 'only: {i}' only: x\n", 1500, "")),
    # Emotion
    "points of an emotion": lambda: a_map(f"title: t\nsteps:\n- name: s\n  emotion: [{many('1', 20000)}]\n"),
    "words for an emotion": lambda: steps("{name: s{i}, emotion: word{i}}", 3000),
    "words of a portfolio": lambda: {
        "portfolio.yml": f"emotion_words: {{{many('word {i}: 1', 10000)}}}\n",
        **steps("{name: s{i}, emotion: word {i}}", 2000),
    },
    "emotions of personas": lambda: a_map(
        f"title: t\npersonas: [{many('p{i}', 1500)}]\nsteps:\n- name: s\n  emotion: {{{many('p{i}: 1', 1500)}}}\n"
    ),
    # Courses
    "lessons": lambda: {
        "courses/k/course.yml": "title: K\n",
        **{f"courses/k/{i:04}-l{i}.md": f"---\ntitle: L{i}\nprerequisites: [l{i - 1}]\n---\n" for i in range(300)},
    },
    "lessons in the order of a course": lambda: {
        "courses/k/course.yml": f"title: K\nlessons: [{many('l{i}', 2000)}]\n",
        "courses/k/01-l1.md": "---\ntitle: L\n---\n",
    },
    "days of a run": lambda: {
        "courses/k/course.yml": "title: K\n",
        "courses/k/01-l.md": "---\ntitle: L\nteach: 20\n---\n",
        "courses/k/runs/r.yml": "title: R\ndays:\n" + many("- {date: 2026-01-01, start: 9:00, end: 17:00}\n", 2000, ""),
    },
    "breaks of a day": lambda: {
        "courses/k/course.yml": "title: K\n",
        **{f"courses/k/{i:02}-l{i}.md": "---\ntitle: L\nteach: 5\n---\n" for i in range(50)},
        "courses/k/runs/r.yml": "title: R\ndays:\n- date: 2026-01-01\n  start: 9:00\n  end: 17:00\n  breaks: ["
        + many("{at: '12:30', minutes: 1}", 2000)
        + "]\n",
    },
    # Files
    "empty files": lambda: {f"maps/m{i}.yml": "" for i in range(500)},
    "files that belong nowhere": lambda: {f"x{i}.yml": "" for i in range(3000)},
    "maps with one file name": lambda: {f"maps/f{i}/same.yml": "title: t\nsteps: [a]\n" for i in range(400)},
    "a folder in a folder": lambda: {"/".join(["maps", *(["d"] * 400), "a.yml"]): "title: t\nsteps: [a]\n"},
    # Research data
    "answers": lambda: {
        **steps("{name: s{i}}", 50),
        "evidence/e.csv": "map,step,score\n" + many("a,s1,1\n", 20000, ""),
    },
    "answers about unknown steps": lambda: {
        **steps("{name: step number {i}}", 200),
        "evidence/e.csv": "map,step,score\n" + many("a,stop nomber {i},1\n", 1000, ""),
    },
    "answers about unknown maps": lambda: {
        **{f"maps/map-number-{i}.yml": "title: t\nsteps: [a]\n" for i in range(100)},
        "evidence/e.csv": "map,step,score\n" + many("mop-nomber-{i},a,1\n", 5000, ""),
    },
    "columns": lambda: {
        **steps("s", 1),
        "evidence/e.csv": "map,step,score," + many("c{i}", 50000, ",") + "\n" + "," * 50003,
    },
    "a cell of a megabyte": lambda: {**steps("s", 1), "evidence/e.csv": "map,step,score\na," + "x" * 900_000 + ",1\n"},
    "quotation marks in a row": lambda: {**steps("s", 1), "evidence/e.csv": "map,step,score\n" + '"' * 300_000 + "\n"},
    "quotation marks in the head": lambda: {**steps("s", 1), "evidence/e.csv": '"' * 300_001 + "\na,b,1\n"},
    "broken rows": lambda: {**steps("s", 1), "evidence/e.csv": "map,step,score\n" + many('"a,b,{i}\n', 8000, "")},
    # YAML
    "brackets that open": lambda: a_map("[" * 200_000),
    "brackets that open and close": lambda: a_map("title: " + "[" * 100_000 + "]" * 100_000),
    "braces that open": lambda: a_map("{a: " * 100_000),
    "dashes": lambda: a_map("- " * 200_000),
    "question marks": lambda: a_map("? " * 200_000),
    "colons": lambda: a_map("title: " + "a: " * 100_000),
    "colons in a row": lambda: a_map("title" + ":" * 300_000),
    "quotation marks that nobody closes": lambda: a_map("title: t\nsteps:\n" + many('- "x{i}\n', 6000, "")),
    "one quotation mark on each line": lambda: a_map(many("k{i}: 'x\n", 10000, "")),
    "brackets that nobody closes": lambda: a_map("title: t\nsteps:\n" + many("- [x{i}\n", 6000, "")),
    "a wide list between brackets": lambda: a_map(f"title: t\nsteps: [{many('a{i}', 3000)}]\n"),
    "a wide list of empty entries": lambda: a_map(f"title: t\nsteps: [{',' * 100_000}]\n"),
    "a wide group between braces": lambda: a_map(f"title: t\nfacts: {{{many('a{i}: {i}', 10000)}}}\n"),
    "commas that cut a text": lambda: a_map("title: t\nsteps:\n- {name: " + many("x{i}", 20000) + "}\n"),
    "full-width commas": lambda: a_map(f"title: t\ntags: [{many('x{i}', 20000, '，')}]\nsteps: [a]\n"),
    "full-width colons": lambda: a_map(many("title：x{i}\n", 5000, "")),
    "colons without a space": lambda: a_map(many("title:x{i}\n", 5000, "")),
    "tabs": lambda: a_map(many("\ttitle:\tx\t{i}\n", 5000, "")),
    "tabs on one line": lambda: a_map("title: t" + "\t" * 300_000 + "x\n"),
    "odd spaces": lambda: a_map(many("\u3000- x\u00a0{i}\n", 5000, "")),
    "odd spaces on one line": lambda: a_map("title" + "\u3000" * 200_000 + ": x\n"),
    "list dashes of other scripts": lambda: a_map("title: t\nsteps:\n" + many("－x{i}\n", 5000, "")),
    "hashes": lambda: a_map("title: t" + " #1" * 100_000),
    "lines with hashes": lambda: a_map("title: t\nsteps:\n" + many("- x #{i}\n", 5000, "")),
    "anchors": lambda: a_map("title: t\nsteps:\n" + many("- &a{i} x\n", 5000, "")),
    "anchors on one line": lambda: a_map("title: " + "&a " * 100_000 + "x\n"),
    "aliases of aliases": lambda: a_map("a: &a [x]\n" + many("b{i}: &b{i} [*a, *a, *a]\n", 4000, "")),
    "tags of YAML": lambda: a_map("title: t\nsteps:\n" + many("- !t{i} x\n", 5000, "")),
    "a field given again and again": lambda: a_map(many("title: x{i}\n", 10000, "")),
    "brackets that are nested too deep, again and again": lambda: a_map(
        "title: " + "[" * 29 + "[[x]]," * 30_000 + "]" * 29 + "\n"
    ),
    "two hundred levels of them": lambda: a_map("title: " + "[" * 29 + ("[" * 190 + "]" * 190 + ",") * 800 + "]" * 29),
    "headings of Markdown": lambda: a_map("title: t\n" + "## x\nactions: a\n" * 20_000),
    "documents": lambda: a_map("---\ntitle: t\n" * 20000),
    "directives": lambda: a_map("%TAG ! x\n" * 20000),
    "a text in a block": lambda: a_map("title: t\nsummary: |\n" + many("  line {i}\n", 50000, "")),
    "texts in blocks": lambda: a_map("title: t\nfacts:\n" + many("  f{i}: |\n    x\n", 8000, "")),
    "a text over many lines": lambda: a_map("title: t\nsummary: x\n" + many("  line {i}\n", 50000, "")),
    "a text over many lines that look like fields": lambda: a_map(
        "title: t\nsummary: x\n" + many("  name: {i}\n", 8000, "")
    ),
    "an indentation that grows": lambda: a_map("".join(f"{' ' * i}a:\n" for i in range(1000))),
    "an indentation that goes back and forth": lambda: a_map(many("a{i}:\n    b:\n  c:\n", 3000, "")),
    "empty lines": lambda: a_map("title: t\n" + "\n" * 500_000 + "steps: [a]\n"),
    "spaces at ends of lines": lambda: a_map("title: t\nsteps:\n" + many("- x{i}" + " " * 200 + "\n", 3000, "")),
    "comments": lambda: a_map("# x\n" * 200_000),
    "backslashes": lambda: a_map('title: "' + "\\x" * 200_000 + '"\n'),
    "escapes": lambda: a_map('title: "' + "\\n" * 200_000 + '"\nsteps: [a]\n'),
    "control characters": lambda: a_map("title: " + "\x01" * 20_000 + "\n"),
    "control characters on lines": lambda: a_map(many("a{i}: \x01\n", 20_000, "")),
    "turned text": lambda: a_map("title: " + "\u202e" * 20_000 + "\n"),
    "bytes that are not UTF-8": lambda: {"maps/a.yml": b"title: \xff\n" * 50_000},
    "byte-order marks": lambda: a_map("\ufeff" * 200_000),
    "null bytes": lambda: {"maps/a.yml": b"\0" * 900_000},
    "carriage returns": lambda: {"maps/a.yml": b"title: t\r" + b"\r" * 500_000},
    "mistakes on every line": lambda: a_map(
        "title: t\nsteps:\n" + many("- {nam: x, emotion: 99, owner: [, a: b]}\n", 3000, "")
    ),
    "front matter that never ends": lambda: {"maps/a.md": "---\n" + many("a{i}: b\n", 20000, "")},
    "lines of dashes": lambda: {"maps/a.md": "---\n" * 100_000},
    "fields without front matter": lambda: {"maps/a.md": many("title: {i}\n", 50000, "")},
}
"""What is read, checked and linked."""

WRITTEN: Shapes = {
    "steps": lambda: steps("{name: s{i}, actions: x, emotion: 1}", 400),
    "stages": lambda: a_map("title: t\nstages:\n" + many("- {name: s{i}, actions: x, emotion: 1}\n", 300, "")),
    "personas in a drawing": lambda: a_map(
        f"title: t\npersonas: [{many('p{i}', 150)}]\nsteps:\n"
        + f"- {{name: s, emotion: {{{many('p{i}: 1', 150)}}}}}\n" * 4
    ),
    "personas who take a step each": lambda: a_map(
        f"title: t\npersonas: [{many('p{i}', 200)}]\nsteps:\n"
        + many("- {name: s{i}, who: p{i}, emotion: 1}\n", 200, "")
    ),
    "entries of one cell": lambda: a_map(f"title: t\nsteps:\n- name: s\n  pain_points: [{many('p {i}', 1500)}]\n"),
    "lanes in a drawing": lambda: a_map(
        f"title: t\ncustom_lanes: {{{many('lane{i}: ', 300)}}}\nsteps:\n- name: s\n" + many("  lane{i}: x\n", 300, "")
    ),
    "loops over all steps": lambda: steps("{name: s{i}, back_to: s0}", 150),
    "steps in parallel": lambda: steps("{name: s{i}, parallel: yes}", 200),
    "one word of a hundred thousand letters": lambda: a_map(
        f"title: t\nsteps: [{{name: a, actions: {'x' * 100_000}}}]\n"
    ),
    "one text of a hundred thousand words": lambda: a_map(
        f"title: t\nsteps: [{{name: a, actions: {'x ' * 100_000}}}]\n"
    ),
    "a text without spaces in Chinese": lambda: a_map(f"title: t\nsteps: [{{name: a, actions: {'字' * 30_000}}}]\n"),
    "a text of emoji": lambda: a_map(f"title: t\nsteps: [{{name: a, actions: {'👩‍👩‍👧' * 3_000}}}]\n"),
    "a text from right to left": lambda: a_map(f"title: t\nsteps: [{{name: a, actions: {'שלום עולם ' * 5_000}}}]\n"),
    "a text of addresses": lambda: a_map(
        f"title: t\nsteps: [{{name: a, actions: {'https://e.example/a ' * 3_000}}}]\n"
    ),
    "a long name of a step": lambda: a_map(f"title: t\nsteps: [{'ab ' * 50_000}]\n"),
    "a long title": lambda: a_map(f"title: {'ab ' * 10_000}\nsteps: [a]\n"),
    "values of facets": lambda: {
        f"maps/m{i}.yml": f"title: M {i}\ntags: [{many('t' + str(i) + '-{i}', 20)}]\nsteps: [a]\n" for i in range(40)
    },
    "a comparison of unlike maps": lambda: {
        "maps/now.yml": f"title: Now\nsteps: [{many('now {i}', 150)}]\n",
        "maps/then.yml": f"title: Then\nfuture_of: now\nsteps: [{many('then {i}', 150)}]\n",
    },
    "items of a comparison": lambda: {
        "maps/now.yml": f"title: Now\nsteps: [{{name: a, needs: [{many('need number {i}', 300)}]}}]\n",
        "maps/then.yml": f"title: T\nfuture_of: now\nsteps: [{{name: a, needs: [{many('wish nomber {i}', 300)}]}}]\n",
    },
    "results of a case study": lambda: {
        "case-studies/c.md": "---\ntitle: C\nresults:\n"
        + many("- {metric: m{i}, before: 1, after: 2}\n", 500, "")
        + "---\n"
    },
    "days of a run in a timetable": lambda: {
        "courses/k/course.yml": "title: K\n",
        **{f"courses/k/{i:02}-l{i}.md": "---\ntitle: L\nteach: 20\n---\n" for i in range(60)},
        "courses/k/runs/r.yml": "title: R\ndays:\n" + many("- {date: 2026-01-01, start: 9:00, end: 17:00}\n", 300, ""),
    },
}
"""What is also drawn and written."""

BUILT: Shapes = {
    "values of YAML in a page": lambda: steps("{name: '<b>{i}</b>', actions: '{{ x }} {% y %}'}", 100),
}
"""What MkDocs builds."""
