"""Builds what a phone needs to weigh by itself: Pyodide, the door, its libraries."""
