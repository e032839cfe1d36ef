"""Pages of questions: for whoever asks, and for whoever answers."""
