"""`python -m reisgids` is the same as `reisgids`."""

import sys


def main() -> None:
    """Run `reisgids`. Who interrupts it while it is being loaded gets no traceback either."""
    try:
        from reisgids.cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
