"""What every rule builds on: what a rule is and finds, and what it judges."""
