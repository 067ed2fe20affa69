"""Which tests ask for a database. On a second kind of database the others would only say the same again."""

ASKED_BY = {"db", "transactional_db", "django_db_reset_sequences", "django_db_serialized_rollback"}


def asks_for_database(item) -> bool:
    """By a fixture, by a mark, or by a fixture of ours that opens it; pytest-django keeps it shut for the rest."""
    return (
        bool(ASKED_BY & set(item.fixturenames))
        or item.get_closest_marker("django_db") is not None
        or any(_opens(fixture) for found in item._fixtureinfo.name2fixturedefs.values() for fixture in found)
    )


def _opens(fixture):
    is_ours = not fixture.func.__module__.startswith("pytest_django")
    return is_ours and fixture.argname != "django_db_setup" and "django_db_blocker" in fixture.argnames


def leave_others(config, items) -> None:
    """Takes those out that ask for none."""
    others = [item for item in items if not asks_for_database(item)]
    items[:] = [item for item in items if asks_for_database(item)]
    config.hook.pytest_deselected(items=others)
