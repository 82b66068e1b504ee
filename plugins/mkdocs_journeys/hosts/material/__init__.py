"""Private seams of Material for MkDocs: each in a file of its own, with a test that pins what it leans on."""
