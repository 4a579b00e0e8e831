# syntax=docker/dockerfile:1

# Take each tool from its own image. The tool has then a version that can be read and raised, and
# nothing is left behind of how it got there.
FROM ghcr.io/astral-sh/uv:0.13.9 AS uv

# Build in stages. What one layer has added, no later layer can take away, so the tools must never
# enter the image that ships.
# Pin the base image. The same Dockerfile must give the same image next month, and latest is
# whatever was pushed last.
FROM python:3.13-slim-trixie AS deps
# Use an absolute WORKDIR. Every later path is read from there, so nobody has to guess where a
# relative one leads.
WORKDIR /src
COPY --link --from=uv /uv /usr/local/bin/uv
# Tell tools once how to behave. A variable set in a stage applies to every later step, and ends
# with the stage.
ENV UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never
# Copy the manifests first. Code changes every hour and dependencies every week; in this order an
# edit keeps the slow step in the cache.
COPY pyproject.toml uv.lock ./
# Keep caches out of the image. A cache mount makes the next build fast and never becomes part of a
# layer.
# Install into a folder. A folder of packages works under any interpreter of the same minor version,
# wherever that lies.
RUN --mount=type=cache,target=/root/.cache/uv \
    uv export --frozen --no-dev --no-emit-project --output-file=/tmp/requirements.txt && uv pip install --target=/out/packages --requirement=/tmp/requirements.txt && mkdir -p /out/packages

# Give development a stage of its own. It shares every step up to the dependencies with what ships,
# so that the two cannot drift apart.
FROM deps AS dev
# Configure by environment. The image that was tested is then the very image that goes to
# production.
ENV PORT=8000 \
    PYTHONPATH=/out/packages \
    PYTHONUNBUFFERED=1
# Copy, do not ADD. COPY does one thing, while ADD also downloads and unpacks, which surprises the
# next reader.
COPY . .
# Say which port. It tells people and tools where to look, and a port above 1024 needs no privilege.
EXPOSE 8000
# Start in exec form. The program is then process 1 itself, gets SIGTERM, and can end in order
# instead of being killed after ten seconds.
CMD ["python3", "app.py"]

# End in a small image. What is not in the image need not be pulled, patched or explained to a
# scanner, and helps no intruder.
FROM gcr.io/distroless/python3-debian13:nonroot AS runtime
WORKDIR /app
# Ship the artifact alone. Tools, sources and caches stay behind in the build stage, which nobody
# ships.
# Copy into layers of their own. The layer does not depend on those below it, so that a newer base
# image leaves it in the cache.
COPY --link --from=deps /out/packages /app/packages
COPY --link . ./
ENV PORT=8000 \
    PYTHONPATH=/app/packages \
    PYTHONUNBUFFERED=1
# Run as a numeric user. A break-in then starts without root's rights, and Kubernetes can check
# runAsNonRoot only against a number.
USER 65532:65532
EXPOSE 8000
# Check health without a shell. Docker then knows the difference between a process that is there and
# a service that answers.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["python3", "-c", "import os, urllib.request as web; web.urlopen(\"http://127.0.0.1:\" + os.environ[\"PORT\"] + \"/healthz\", timeout=2)"]
ENTRYPOINT ["python3", "app.py"]

FROM busybox:1.37.0-musl AS tools

# Add a shell only to debug. What you look into is then the very image that failed, and the one in
# production still has nothing to offer to an intruder.
FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

# Put last what ships. The last stage is what is built when nobody names one.
FROM runtime AS final
