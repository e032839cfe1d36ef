"""Lets `python -m langkah` open the terminal door."""

import sys

from langkah.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
