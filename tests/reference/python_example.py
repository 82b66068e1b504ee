"""The example on the page about Python; a test runs it beside a folder `journeys`."""

from pathlib import Path

from mkdocs_journeys import Session, check, draw, export, write_svg

# Everything that is wrong, as `journeys check` says it.
for problem in check("journeys"):
    print(problem)

# What everybody may see. With SessionOptions(include=("internal",)), what says “only: internal” too.
session = Session.open("journeys")
for id, journey in session.selected.journeys.items():
    facts = session.facts(id)
    if drop := facts.stand_out.largest_drop:
        # On the scale on which its author writes scores.
        fall, (worst, best) = facts.scale.written_spread(drop.size), facts.scale.ends
        print(f"{journey.title}: the mood falls by {fall:.1f}, on a scale from {worst:g} to {best:g}")

# A picture, and a file that can be read by itself.
[first, *others] = session.selected.journeys
Path("map.svg").write_text(write_svg(draw(session.facts(first))), encoding="utf-8")
Path("map.yml").write_bytes(export(session.selected.journeys[first], session.selected))
