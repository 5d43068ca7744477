"""Where everything known of a table meets: corrections, layouts, what is missing."""
