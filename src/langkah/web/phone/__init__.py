"""What was built to weigh on a phone, and the sentences about it."""
