"""A drawing as a value: marks in colour roles, what can be asked about it, and what writes it as SVG."""
