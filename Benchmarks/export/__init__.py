"""The parts of `make bench-export`."""
