"""The command line: the same services as the pages, no logic of its own."""
