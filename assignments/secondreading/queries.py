"""Who reads a version as the second."""

from .models import SecondReading


def is_second_reader(user, version: int) -> bool:
    """Whether this teacher was asked to read it apart from the first."""
    return SecondReading.objects.filter(reader=user, version=version).exists()


def hidden_from(user):
    """The versions of which this teacher sees nothing that another says: they read them apart, and are not done."""
    return SecondReading.objects.apart().filter(reader=user).values("version")
