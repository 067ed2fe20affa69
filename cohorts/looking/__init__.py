"""A teacher who looks as a participant of a group, on any day, without touching what is anyone's."""
