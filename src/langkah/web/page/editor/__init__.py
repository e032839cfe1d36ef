"""The Indonesian of the editor, where its library knows only English."""
