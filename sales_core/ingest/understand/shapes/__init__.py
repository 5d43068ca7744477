"""From columns to rows: one per row of the sheet, or one per row and what stands across."""
