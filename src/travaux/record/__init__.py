"""What the coverage, taken together, establishes: pure functions of what was filed and what people decided."""
