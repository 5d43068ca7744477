"""The meeting sheet on the screen."""
