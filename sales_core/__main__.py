"""`python -m sales_core`: the command line."""

from sales_core.cli.main import cli

if __name__ == "__main__":
    cli()
