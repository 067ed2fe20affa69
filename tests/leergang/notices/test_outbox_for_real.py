"""The outbox where what is stored is really stored, or really taken back."""

import pytest
from django.db import transaction

from leergang.notices.models import OutboxMail

from .test_outbox import sent, write


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_back_mails_nobody():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        write()
        _ = 1 / 0
    assert sent() == []
    assert not OutboxMail.objects.exists()
