"""Turns the authors' files into a book, and says where a file is wrong."""
