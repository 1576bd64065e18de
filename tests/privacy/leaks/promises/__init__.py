"""The promises that leaks are noticed by, by theme."""
