"""Files of research data that are too large, too broken or no texts end in a few messages."""

import pytest

from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.source.files import MAXIMUM_TABLE


def said(folder, content):
    for name in ("maps", "evidence"):
        (folder / name).mkdir()
    (folder / "maps/a.yml").write_text("title: A\nsteps: [Pays, Leaves]\n", encoding="utf-8")
    (folder / "portfolio.yml").write_text("sources: {e: Exit survey}\n", encoding="utf-8")
    with (folder / "evidence/e.csv").open("wb") as file:
        if content is None:
            file.truncate(MAXIMUM_TABLE + 1)
        else:
            file.write(content)
    return [one for one in load(FolderTree(folder)).diagnostics if one.file == "evidence/e.csv"]


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    [found] = said(tmp_path, None)
    limit = MAXIMUM_TABLE // 1_000_000
    assert (found.code, found.message) == ("J402", f"this file is larger than {limit} MB, so it is not read")
    assert (found.suggestion or "").startswith("keep only the columns map, step, score and who")


HEAD = b"map,step,score\n"


@pytest.mark.parametrize(
    ("content", "code", "most"),
    [
        (HEAD + b"a,pays,1,2\n" * 5_000, "J602", 21),
        (HEAD + b'a,pays,"1\n' * 5_000, "J602", 21),
        (HEAD + b"".join(b"a,x%d,1\n" % number for number in range(5_000)), "J603", 21),
        (HEAD + b"".join(b"a,pays,x%d\n" % number for number in range(5_000)), "J604", 21),
        (b",".join([b"map", b"step", b"score", *[b"c"] * 5_000]) + b"\na,pays,1\n", "J602", 1),
        (HEAD + b'a,pays,"' + b"1" * 200_000 + b'"\n', "J602", 1),
        (HEAD + b"\x01" * 5_000, "J609", 1),
        (HEAD + "\u202e".encode() * 5_000, "J609", 1),
        (HEAD.decode().encode("utf-16-le"), "J609", 1),
        (HEAD.decode().encode("utf-32"), "J609", 1),
        (b'"' * 5_001, "J608", 1),
        (b"PK\x03\x04\x00\x00", "J609", 1),
    ],
)
def test_what_is_wrong_a_thousand_times_is_told_a_few_times(tmp_path, content, code, most):
    found = said(tmp_path, content)
    assert {one.code for one in found if one.code != "J606"} == {code}
    assert len(found) <= most


def test_a_text_of_several_lines_is_one_row(tmp_path):
    rows = b'a,pays,1,"slow\nand\n""loud"""\n' * 10
    assert said(tmp_path, b"map,step,score,comment\n" + rows) == []
