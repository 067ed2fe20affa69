"""What settings.py asks before it believes the environment. Imported before Django is set up."""

import secrets
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from leergang.kit.players import HOSTS as PLAYERS  # noqa: F401

LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1", "[::1]", "testserver"}
PRODUCTION_ONLY = ("DATABASE_URL", "EMAIL_URL", "SECRET_KEY", "TASKS_BACKEND", "TRUSTED_PROXY_COUNT")


def secret_key(given: str, *, demo: bool, data_dir: Path) -> str:
    """The key that signs sessions: given in production, made once and kept beside the data in the demo."""
    if given:
        return given
    if not demo:
        raise ImproperlyConfigured("Zet SECRET_KEY in de omgeving, of draai de demo met bin/demo.")
    file = data_dir / "secret-key"
    if not file.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text()


def made(folder: Path) -> Path:
    """This folder, there already; nobody else on the machine looks into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def refuse_demo_in_production(demo: bool, *, url: str, allowed_hosts: list[str], environment) -> None:
    """The demo has known passwords, so it runs on this machine only and with nothing of a real installation."""
    if not demo:
        return
    wrong = [f"{name} is gezet" for name in PRODUCTION_ONLY if environment.get(name)]
    wrong += [f"ALLOWED_HOSTS noemt {host}" for host in allowed_hosts if host not in LOCAL_HOSTS]
    address = urlsplit(url)
    wrong += ["LEERGANG_URL begint met https"] if address.scheme == "https" else []
    wrong += [f"LEERGANG_URL noemt {address.hostname}"] if address.hostname not in LOCAL_HOSTS else []
    if wrong:
        raise ImproperlyConfigured(
            f"LEERGANG_DEMO hoort niet bij een echte installatie: {'; '.join(wrong)}. Haal LEERGANG_DEMO of dat weg."
        )


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite has the fix for the checkpoint race that can lose committed rows in WAL mode.

    The fix is in 3.51.3 and was carried back to 3.50.7 and 3.44.6 (sqlite.org/wal.html, section 11).
    """
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def sqlite_pragmas(version: tuple[int, ...], *, hurry: bool = False) -> str:
    """What each new connection runs: WAL where it is safe, a plain journal with extra syncing elsewhere."""
    journal, synchronous = ("WAL", "FULL") if wal_is_safe(version) else ("DELETE", "EXTRA")
    synchronous = "OFF" if hurry else synchronous
    return f"PRAGMA journal_mode={journal};PRAGMA synchronous={synchronous};PRAGMA trusted_schema=OFF;"


def email_settings(env, *, demo: bool) -> dict[str, object]:
    """Where mail goes: to the demo's own mailbox, to the server of EMAIL_URL, or else to the console."""
    if demo:
        return {"EMAIL_BACKEND": "leergang.portal.demo.mailbox.MailboxBackend"}
    return env.email("EMAIL_URL", default="consolemail://")


def cache_settings(env, data_dir: Path) -> dict[str, object]:
    """The cache of CACHE_URL, or files beside the data; many, or whoever fills it pushes out the limits of others."""
    if "CACHE_URL" in env:
        return env.cache("CACHE_URL")
    backend = "leergang.kit.file_cache.SharedFileCache"
    return {"BACKEND": backend, "LOCATION": str(data_dir / "cache"), "OPTIONS": {"MAX_ENTRIES": 20_000}}
