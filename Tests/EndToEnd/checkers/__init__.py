"""Checks of what was built; each returns a list of readable problems, empty where all is well."""
