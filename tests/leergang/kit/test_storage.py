"""Private files: written whole or not at all, never overwritten, without an address."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from leergang.kit.storage import PrivateStorage, UnguessableName


@pytest.fixture
def storage(tmp_path):
    return PrivateStorage(location=tmp_path)


def test_a_file_comes_back_as_it_went_in(storage):
    name = storage.save("map/brief.pdf", ContentFile(b"inhoud"))
    assert storage.open(name).read() == b"inhoud"


def test_a_file_is_never_overwritten(storage):
    storage.save("brief.pdf", ContentFile(b"de eerste"))
    with pytest.raises(FileExistsError):
        storage.save("brief.pdf", ContentFile(b"de tweede"))
    assert storage.open("brief.pdf").read() == b"de eerste"


def test_only_the_server_may_read_it(storage):
    name = storage.save("brief.pdf", ContentFile(b"inhoud"))
    assert Path(storage.path(name)).stat().st_mode & 0o777 == 0o600


def test_a_write_that_fails_leaves_nothing(storage, tmp_path):
    class Broken(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"het begin"
            raise OSError("de schijf is vol")

    with pytest.raises(OSError, match="vol"):
        storage.save("brief.pdf", Broken(b"x"))
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_beside_a_file(storage, tmp_path):
    storage.save("brief.pdf", ContentFile(b"inhoud"))
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_file_has_no_address(storage):
    with pytest.raises(NotImplementedError):
        storage.url("brief.pdf")


def test_a_stored_name_tells_nothing_but_the_kind():
    first, second = (UnguessableName("originals")(None, "Rapport van Jan.PDF") for _ in range(2))
    assert first != second
    assert first.startswith("originals/")
    assert first.endswith(".pdf")
    assert "jan" not in first.lower()
