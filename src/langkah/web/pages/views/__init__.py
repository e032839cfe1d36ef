"""The public site beside its pages, and the staff pages of texts."""
