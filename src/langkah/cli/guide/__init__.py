"""`langkah guide`: a guided step at a terminal."""
