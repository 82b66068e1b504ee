"""The sheet and what is put on it: colours, icons, places; written as SVG."""
