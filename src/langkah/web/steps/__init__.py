"""The weigh page: a form in, a verdict out, nothing kept in between."""
