"""Routes of our own beside the pages, and the gate before everything."""
