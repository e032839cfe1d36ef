"""Commands of `langkah office`."""
