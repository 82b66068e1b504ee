"""What a drawing says in words, such as its description for screen readers."""
