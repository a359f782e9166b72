"""`python -m travaux`."""

from travaux.cli import main

if __name__ == "__main__":
    main()
