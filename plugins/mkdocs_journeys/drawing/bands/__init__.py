"""The rows of a map from head to foot."""
