"""`langkah check`: texts in files, for people, for CI and for editors."""
