"""Letters without a sender: return codes, form tokens, limits, and their end."""
