"""The workbench's settings for tests: a folder of its own, quick passwords, mail in memory."""

import os
import tempfile
from pathlib import Path

os.environ["TALLYSTICK_TESTING"] = "1"
os.environ["TALLYSTICK_DATA"] = tempfile.mkdtemp(prefix="tallystick-tests-")
Path(os.environ["TALLYSTICK_DATA"], "static").mkdir()

from tallystick_web.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
