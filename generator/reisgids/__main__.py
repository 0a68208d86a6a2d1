"""`python -m reisgids` is the same as `reisgids`."""

from reisgids.cli import main

if __name__ == "__main__":
    main()
