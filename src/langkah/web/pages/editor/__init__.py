"""What Wagtail's editor shows and takes, bent to this house."""
