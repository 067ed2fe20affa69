"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed: accounts come with the groups."""

    def is_open_for_signup(self, request):
        """Never; a teacher adds people."""
        return False
