"""The API: one file per noun, problem details for every refusal."""
