"""MkDocs and its continuations as a host."""
