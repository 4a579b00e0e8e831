import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["MINT_SECRET"]
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "mint.urls"
INSTALLED_APPS = ["django.contrib.staticfiles"]
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "collected"
LOGGING = {
    "version": 1,
    "handlers": {
        "coins": {
            "class": "logging.handlers.RotatingFileHandler",
            "filename": BASE_DIR / "logs" / "coins.log",
        },
    },
    "loggers": {"mint": {"handlers": ["coins"], "level": "INFO"}},
}
