"""Files of a portfolio that are in memory only."""


class MemoryTree:
    """Files that are nowhere but here, in the order of a folder's."""

    def __init__(self, contents: dict[str, bytes]) -> None:
        self.contents = contents
        self.paths = tuple(sorted(contents, key=lambda path: path.split("/")))
        self.diagnostics = ()

    def exists(self, path: str) -> bool:
        return path in self.contents

    def size(self, path: str) -> int:
        return len(self.contents[path])

    def read(self, path: str) -> bytes:
        return self.contents[path]
