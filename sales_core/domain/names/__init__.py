"""When two names may mean the same person, company or product: pure rules, no data."""
