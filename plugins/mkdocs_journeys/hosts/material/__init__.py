"""Private and undocumented parts of MkDocs, Material and the plugins beside ours: whatever leans on one is here.

Each has a file of its own, which says what it leans on, and a test in `tests/unit/hosts/seams/` that fails when that
changes.
"""
