"""Other formats, one a file: what readers download, and the JSON Schema of author files."""
