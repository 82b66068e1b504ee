"""The bytes of one other format a file, in or out."""
