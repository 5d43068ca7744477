"""What each row of a sheet is: title, header, data, total, group, note or blank."""
