"""Parts of the uploads page."""
