"""The only code that knows SQLAlchemy."""
