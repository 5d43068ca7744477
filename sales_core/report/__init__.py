"""Documents we hand out: workbooks and the share page."""
