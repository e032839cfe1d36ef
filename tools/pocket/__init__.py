"""Builds what a phone needs to weigh by itself: Pyodide, the door and its libraries, packed for the way."""
