"""What turns the authors' files into a book, and says exactly where a file is wrong."""
