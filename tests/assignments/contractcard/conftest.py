"""A card before somebody without an account, and the browsers of both."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import contracts
from tests.assignments.outside.conftest import last_link, visit


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def laid(reader, now):
    return contracts.laid(reader, now)


@pytest.fixture
def agreed(reader, now):
    return contracts.agreed(reader, now)


@pytest.fixture
def mine(reader):
    """The browser of the writer."""
    client = Client()
    client.force_login(reader)
    return client


@pytest.fixture
def theirs():
    """The browser of the counterpart: the link of their mail, opened with its code."""

    def opened():
        client, link = Client(), last_link(contracts.OTHER["email"])
        visit(client, link, contracts.OTHER["email"])
        return client, link

    return opened


def page_of(contract):
    return reverse("contract_card", args=[contract.work_id])
