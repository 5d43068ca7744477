"""The file of a person back to them, with what is wrong marked on its cells."""
