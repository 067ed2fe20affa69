"""People who ask for their data."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests import factories


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    """The list of who was erased stands beside the data."""
    settings.DATA_DIR = tmp_path


def proves(client, user):
    """Signs in with a password, which shows for some minutes who it is."""
    client.post("/inloggen/", {"login": user.email, "password": factories.PASSWORD})
    return client


def unpacked(answer) -> dict[str, str]:
    """The files of a ZIP that was downloaded."""
    packed = ZipFile(BytesIO(b"".join(answer.streaming_content)))
    return {name: packed.read(name).decode() for name in packed.namelist()}
