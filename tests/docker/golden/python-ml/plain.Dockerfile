# syntax=docker/dockerfile:1

FROM python:3.13-slim-trixie AS deps
WORKDIR /src
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --root-user-action=ignore --only-binary=:all: --target=/out/packages --requirement=requirements.txt && mkdir -p /out/packages

FROM deps AS dev
ENV PORT=8000 \
    PYTHONPATH=/out/packages \
    PYTHONUNBUFFERED=1
COPY . .
EXPOSE 8000
CMD ["python3", "app.py"]

FROM gcr.io/distroless/python3-debian13:nonroot AS runtime
WORKDIR /app
COPY --link --from=deps /out/packages /app/packages
COPY --link . ./
ENV PORT=8000 \
    PYTHONPATH=/app/packages \
    PYTHONUNBUFFERED=1
USER 65532:65532
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["python3", "-c", "import os, urllib.request as web; web.urlopen(\"http://127.0.0.1:\" + os.environ[\"PORT\"] + \"/healthz\", timeout=2)"]
ENTRYPOINT ["python3", "app.py"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
