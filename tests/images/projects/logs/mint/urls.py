import logging

from django.conf import settings
from django.http import HttpResponse
from django.urls import path


def coins(request):
    logging.getLogger("mint").info("a coin")
    log = settings.BASE_DIR / "logs" / "coins.log"
    return HttpResponse(f"{len(log.read_text().splitlines())} logged")


urlpatterns = [path("", coins)]
