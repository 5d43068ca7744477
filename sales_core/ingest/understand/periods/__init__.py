"""Periods as people write them: months, weeks, days, fiscal years. Words alone, no table."""
