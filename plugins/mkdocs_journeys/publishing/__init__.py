"""Previews of pull requests on GitHub: what a stranger's build has left is checked, published and removed again.

It runs with a token that may write, so nothing that the build says is believed: not the number of its pull request, not
the names in its archive.
"""
