"""What a group is told because its time has come: a day that opened, a day to come, something to hand in, the end."""
