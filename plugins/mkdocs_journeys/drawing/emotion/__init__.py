"""The curve: its shape, faces, marks and labels."""
