"""Meetings, their agenda, and the actions agreed in them."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKeyConstraint, Index, Integer, Text

from sales_core.store.tables.base import number, workspace_table

meeting = workspace_table(
    "meeting",
    number("meeting_id"),
    Column("period", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("held_on", Date),
    Column("status", Text, nullable=False),
    Column("goals", JSON, nullable=False),
    Column("notes", Text, nullable=False),
    Column("private_notes", Text, nullable=False),
    Column("attendance", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Index(None, "workspace_id", "period"),
)

agenda_item = workspace_table(
    "agenda_item",
    number("meeting_id"),
    number("item_id"),
    Column("position", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("source", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("decision", Text, nullable=False),
    Column("state", Text, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "meeting_id"], ["meeting.workspace_id", "meeting.meeting_id"]
    ),
)

action_item = workspace_table(
    "action_item",
    number("action_id"),
    Column("meeting_id", Integer),
    Column("text", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due", Date),
    Column("metric", Text),
    Column("subject_key", Text),
    Column("baseline", JSON, nullable=False),
    Column("status", Text, nullable=False),
    Column("done_note", Text, nullable=False),
    Column("version", Integer, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "meeting_id"], ["meeting.workspace_id", "meeting.meeting_id"]
    ),
)
