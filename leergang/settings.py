"""All settings, read from the environment; .env.example lists every variable with what it is for."""

import os
import sys
from pathlib import Path

import environ

try:  # A SQLite without the WAL-reset fault; see docs/decisions/0004-sqlite.md.
    import pysqlite3
except ImportError:
    import sqlite3
else:
    sqlite3 = sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2

from csp.constants import NONE, SELF

from leergang.kit import settings_rules as rules

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")
env.ENVIRON = {name: value for name, value in os.environ.items() if value}  # left empty is left out

# What kind of place this is ------------------------------------------------------------------------

DEMO = env.bool("LEERGANG_DEMO", default=False)
DATA_DIR = Path(env.str("LEERGANG_DATA", default=str(BASE_DIR / "var"))).resolve()
BASE_URL = env.str("LEERGANG_URL", default="http://localhost:8000").rstrip("/")
HTTPS = BASE_URL.startswith("https://")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
rules.refuse_demo_in_production(DEMO, url=BASE_URL, allowed_hosts=ALLOWED_HOSTS, environment=env.ENVIRON)
SECRET_KEY = rules.secret_key(env.str("SECRET_KEY", default=""), demo=DEMO, data_dir=DATA_DIR)

# Applications --------------------------------------------------------------------------------------

INSTALLED_APPS = [
    *("assignments", "cohorts", "leergang"),
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "leergang.accounts.apps.PeopleConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",  # this is modelsearch
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    *(["leergang.kit.timing.ServerTiming"] if DEMO else []),
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "leergang.kit.incoming.bodies.RefusesTooMuch",
    "leergang.kit.csp.ContentPolicy",
    "leergang.kit.addresses.ReadableAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "leergang.kit.caching.PrivateWhenSignedIn",
    "leergang.accounts.seen.SeenToday",
    "leergang.accounts.admin_door.AdminDoor",
    "cohorts.looking.middleware.LookingAsSomebody",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "leergang.urls"
WSGI_APPLICATION = "leergang.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

# Data ----------------------------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'leergang.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = None
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # Only setting up the demo turns synchronous off, for a quarter of a minute; see bin/demo.
        "init_command": rules.sqlite_pragmas(
            sqlite3.sqlite_version_info, hurry=env.bool("LEERGANG_HURRY", default=False)
        ),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Shared by all workers, or a limit on signing in would count per worker.
CACHES = {"default": rules.cache_settings(env, DATA_DIR)}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT, MEDIA_URL = DATA_DIR / "private", "/media/"
FILE_UPLOAD_TEMP_DIR = rules.made(DATA_DIR / "arriving")  # what comes in is private too, and swept when it stays behind
FILE_UPLOAD_PERMISSIONS = 0o600
STORAGES = {
    "default": {"BACKEND": "leergang.kit.storage.PrivateStorage"},
    "renditions": {
        "BACKEND": "leergang.kit.storage.RenditionStorage",
        "OPTIONS": {"location": str(DATA_DIR / "media")},  # a string: Wagtail hands it to a task
    },
    "staticfiles": {"BACKEND": "leergang.kit.storage.StaticStorage"},
}
# A worker in production, at once elsewhere.
TASKS = {"default": {"BACKEND": env.str("TASKS_BACKEND", default="django_tasks.backends.immediate.ImmediateBackend")}}
if "tasks_db" in TASKS["default"]["BACKEND"]:
    INSTALLED_APPS.append("django_tasks_db")

# Signing in ----------------------------------------------------------------------------------------

AUTH_USER_MODEL = "leergang.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
AUTH_PASSWORD_VALIDATORS[0]["OPTIONS"] = {"user_attributes": ["name", "email"]}
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 10}
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "verder", "/"
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
SECOND_FACTOR_FOR_ADMIN = not DEMO
ACCOUNT_ADAPTER = "leergang.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # sign-up is closed; allauth's own check wants them
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is typed by a teacher, and proven by the first code mailed to it
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # our own views mail them: allauth would offer an address to sign up at
# Django's own: allauth's would keep a second copy of the address, by which a corrected one could still sign in.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
# Whoever meets one waits five minutes, as 429.html says; only mail to one address is counted by the hour.
# Whole groups sit behind the one address of their school, so those numbers are generous.
ACCOUNT_RATE_LIMITS = {
    "login": "60/5m/ip",
    "login_failed": "30/5m/ip,5/5m/key",
    **dict.fromkeys(("request_login_code", "reset_password", "guest_code", "guest_data"), "60/5m/ip,5/h/key"),
    "guest_try": "60/5m/ip,10/h/key,20/d/key",
    "reset_password_from_key": "20/5m/ip",
    **dict.fromkeys(("reauthenticate", "change_password"), "10/5m/user"),
    **dict.fromkeys(("apply", "ask", "contract_check"), "60/5m/ip,10/h/key"),  # what strangers may send
}
MFA_TOTP_ISSUER = "Leergang"
MFA_TOTP_TOLERANCE = 1  # a code that ran out while someone typed it still works, once; see accounts/forms.py
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up here, so nobody can claim the address of someone else
MFA_ADAPTER = "leergang.accounts.adapter.MFAAdapter"
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

# Mail ----------------------------------------------------------------------------------------------

vars().update(rules.email_settings(env, demo=DEMO))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("FROM_EMAIL", default="Leergang <leergang@leergang.example>")

# Safety --------------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_FAILURE_VIEW = "leergang.portal.errors.expired_form"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview shows our pages in a frame
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # advises DENY
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": rules.PLAYERS,
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
    },
}

# Language and time ---------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"

# Wagtail -------------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Leergang"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False  # people choose their own, or sign in with a mailed code
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_I18N_ENABLED = WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# We stem ourselves, the same for both databases, so PostgreSQL gets no language of its own.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database", "SEARCH_CONFIG": "simple"}}
WAGTAILIMAGES_IMAGE_MODEL, WAGTAILIMAGES_RENDITION_STORAGE = "leergang.Picture", "renditions"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000  # one server takes a small file of huge measures apart in memory
WAGTAILDOCS_DOCUMENT_MODEL = "leergang.Handout"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "leergang.content.files.forms.HandoutForm"
WAGTAILDOCS_SERVE_METHOD, WAGTAILDOCS_INLINE_CONTENT_TYPES = "serve_view", []
WAGTAILDOCS_EXTENSIONS = ["docx", "odt", "pdf", "pptx", "xlsx"]
