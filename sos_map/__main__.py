"""`python -m sos_map` is `sos-map`, for machines where scripts are not on the path."""

from sos_map.cli import main

if __name__ == "__main__":
    main()
