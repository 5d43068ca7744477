"""Rules over metric tables that say what to talk about."""
