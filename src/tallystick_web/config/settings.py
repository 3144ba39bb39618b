"""The settings. What differs from place to place comes from the environment (see docs/workbench/running.md)."""

import os
from pathlib import Path
from typing import Any

from tallystick_web.config import environment
from tallystick_web.config.place import data_folder, secret_key

PACKAGE = Path(__file__).resolve().parent.parent
DATA_FOLDER = data_folder()
HTTPS = os.environ.get("TALLYSTICK_HTTPS") == "1"
TESTING = os.environ.get("TALLYSTICK_TESTING") == "1"

DEBUG = False
SECRET_KEY = secret_key(DATA_FOLDER)
ALLOWED_HOSTS = os.environ.get("TALLYSTICK_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.forms",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "tallystick_web.audit",
    "tallystick_web.accounts",
    "tallystick_web.plans",
    "tallystick_web.reviews",
    "tallystick_web.publication",
    "tallystick_web.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tallystick_web.config.security.ContentPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tallystick_web.config.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "tallystick_web.config.urls"
WSGI_APPLICATION = "tallystick_web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
"""Labels have no colon, by our own template."""

SQLITE: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
    "PRAGMA recursive_triggers=ON;",
}
"""Writers queue instead of failing; recursive triggers keep INSERT OR REPLACE from passing the audit's triggers by."""

DATABASES: dict[str, Any] = {"default": environment.database(DATA_FOLDER)}
if DATABASES["default"]["ENGINE"] == environment.SQLITE:
    DATABASES["default"]["OPTIONS"] = SQLITE
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WORKER_SILENCE = environment.whole_number("TALLYSTICK_WORKER_SILENCE", 60)
"""Seconds after which a worker that shows no life counts as dead."""

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_ADAPTER = "tallystick_web.accounts.adapter.InvitedOnly"
SOCIALACCOUNT_ADAPTER = "tallystick_web.accounts.adapter.InvitedOnlySocial"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_FORMS = {
    "login": "tallystick_web.accounts.worded.Login",
    "add_email": "tallystick_web.accounts.worded.AddEmail",
    "change_password": "tallystick_web.accounts.worded.ChangePassword",
    "set_password": "tallystick_web.accounts.worded.SetPassword",
    "reset_password": "tallystick_web.accounts.worded.ResetPassword",
    "reset_password_from_key": "tallystick_web.accounts.worded.ResetPasswordKey",
    "reauthenticate": "tallystick_web.accounts.worded.Reauthenticate",
}
MFA_ADAPTER = "tallystick_web.accounts.adapter.SecondFactor"
MFA_FORMS = {
    "authenticate": "tallystick_web.accounts.worded.Authenticate",
    "reauthenticate": "tallystick_web.accounts.worded.ReauthenticateByCode",
    "activate_totp": "tallystick_web.accounts.worded.ActivateTOTP",
    "deactivate_totp": "tallystick_web.accounts.worded.DeactivateTOTP",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # people are invited by email, which verifies the address
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,20/5m/ip", "login": "30/m/ip", "reset_password": "5/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = environment.whole_number("TALLYSTICK_PROXIES", 0)
"""How many servers of one's own stand before this one and add to X-Forwarded-For; what anyone else wrote there counts
for nothing, so that nobody gets round the limits with it."""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to strangers
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Tallystick: "
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Tallystick"
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "office",
                "name": os.environ.get("TALLYSTICK_OIDC_NAME", "Single sign-on"),
                "client_id": os.environ["TALLYSTICK_OIDC_CLIENT"],
                "secret": os.environ.get("TALLYSTICK_OIDC_SECRET", ""),
                "settings": {"server_url": os.environ["TALLYSTICK_OIDC_SERVER"]},
            }
        ]
        if "TALLYSTICK_OIDC_CLIENT" in os.environ and "TALLYSTICK_OIDC_SERVER" in os.environ
        else []
    }
}

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "tallystick_web.desk.views.stale"
X_FRAME_OPTIONS = "DENY"

LARGEST_UPLOAD = 64 * 1024 * 1024  # bytes
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA_FOLDER / "files"), "file_permissions_mode": 0o600},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

LANGUAGE_CODE = "en-gb"  # its dates are those of the pages: 1 May 2026
USE_I18N = False  # one language: nothing is looked up in a catalogue for each word of a page
USE_TZ = True
TIME_ZONE = "UTC"

BASE_URL = os.environ.get("TALLYSTICK_URL", "http://127.0.0.1:8000").rstrip("/")
"""The address of the workbench, for links in letters."""

EMAIL_BACKEND = os.environ.get("TALLYSTICK_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = os.environ.get("TALLYSTICK_EMAIL_HOST", "localhost")
DEFAULT_FROM_EMAIL = os.environ.get("TALLYSTICK_EMAIL_FROM", "tallystick@localhost")

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
