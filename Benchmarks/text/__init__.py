"""The parts of `make bench-text`."""
