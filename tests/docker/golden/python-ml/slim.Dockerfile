# syntax=docker/dockerfile:1

# Build in stages. Later layers cannot remove what an earlier layer added, so build tools must never
# enter the final image.
# Pin the base image. The same Dockerfile should build the same image next month, but latest is
# whatever was pushed most recently.
FROM python:3.13-slim-trixie AS deps
# Use an absolute WORKDIR. All later relative paths start there, so nobody has to guess where they
# lead.
WORKDIR /src
# Copy the manifests first. Code changes far more often than dependencies do.
COPY requirements.txt ./
# Keep caches out of the image. A cache mount makes the next build faster and never becomes part of
# a layer.
# Install wheels, not compilers. Wheels include compiled libraries, and a build that needs a
# compiler fails at once instead of taking an hour.
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --root-user-action=ignore --only-binary=:all: --target=/out/packages --requirement=requirements.txt && mkdir -p /out/packages

# Give development its own stage. It shares every step up to the dependencies with the production
# image, so the two cannot drift apart.
FROM deps AS dev
# Configure with environment variables. One image is built once and runs everywhere: the one that
# was tested is exactly the one in production.
ENV PORT=8000 \
    PYTHONPATH=/out/packages \
    PYTHONUNBUFFERED=1
# Use COPY, not ADD. COPY does one thing; ADD can also download and unpack files, which readers may
# not expect.
COPY . .
# Document the port. EXPOSE tells people and tools which port to use, and a port above 1024 needs no
# privileges.
EXPOSE 8000
# Start in exec form. The program itself is process 1, receives SIGTERM and can shut down cleanly
# instead of being killed after ten seconds.
CMD ["python3", "app.py"]

# End in a small image. Anything that is not in the image never has to be pulled, patched or triaged
# in a scan, and cannot help an attacker.
FROM python:3.13-slim-trixie AS runtime
WORKDIR /app
# Ship only the artifact. Tools, sources and caches stay in the build stage, which is never shipped.
# Copy into independent layers. The layer does not depend on the layers below it, so it stays cached
# when the base image changes.
COPY --link --from=deps /out/packages /app/packages
COPY --link . ./
ENV PORT=8000 \
    PYTHONPATH=/app/packages \
    PYTHONUNBUFFERED=1
# Run as a numeric user. An attacker who breaks in does not get root privileges, and Kubernetes can
# enforce runAsNonRoot only if the user is a number.
USER 65532:65532
EXPOSE 8000
# Check health without a shell. Docker can then tell a process that merely runs from a service that
# responds.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["python3", "-c", "import os, urllib.request as web; web.urlopen(\"http://127.0.0.1:\" + os.environ[\"PORT\"] + \"/healthz\", timeout=2)"]
ENTRYPOINT ["python3", "app.py"]

# Copy each tool from its own image. The version of the tool is visible and easy to update, and no
# download leftovers remain in the image.
FROM busybox:1.37.0-musl AS tools

# Add a shell only for debugging. You debug the very image that failed, while the production image
# still offers nothing to an attacker.
FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

# Put the production stage last. A build without a target builds the last stage.
FROM runtime AS final
