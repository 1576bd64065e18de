"""The practice as frozen values, one file per part of it."""
