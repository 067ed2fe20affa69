"""What the platform tells people: notices in the site, one mail a day, and the outbox through which all mail leaves."""
