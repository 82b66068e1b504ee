"""Private seams of Material and MkDocs: each in a file of its own, with a test that pins what it leans on."""
