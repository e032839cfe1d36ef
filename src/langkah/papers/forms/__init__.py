"""The forms a paper can be put into: OpenDocument text and PDF."""
