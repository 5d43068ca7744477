"""What people read: catalogues in two languages, numbers and dates."""
