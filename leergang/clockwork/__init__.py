"""What happens by itself: everything that is due, run every minute by `manage.py tick`."""
