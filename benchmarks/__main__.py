"""Runs the measurements side by side: all of them, or those that are named (`python -m benchmarks site`).

The figures are for reading. They depend on the machine and never fail a test.
"""

import importlib
import sys

MEASUREMENTS = ("draw", "site", "loading", "search", "galleries", "collector")


def main(names: list[str]) -> None:
    """Each measurement prints a table of its own."""
    for name in names or MEASUREMENTS:
        measurement = importlib.import_module(f"benchmarks.{name}")
        print(f"\n{measurement.__doc__.strip()}\n")
        measurement.main()


if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - set(MEASUREMENTS):
        sys.exit(f"There is no measurement named {', '.join(sorted(unknown))}; there are {', '.join(MEASUREMENTS)}.")
    main(sys.argv[1:])
