# syntax=docker/dockerfile:1

# Build in stages. What one layer has added, no later layer can take away, so the tools must never
# enter the image that ships.
# Pin the base image. The same Dockerfile must give the same image next month, and latest is
# whatever was pushed last.
FROM rust:1.98.0-slim-trixie AS deps
# Use an absolute WORKDIR. Every later path is read from there, so nobody has to guess where a
# relative one leads.
WORKDIR /src
# Copy the manifests first. Code changes every hour and dependencies every week; in this order an
# edit keeps the slow step in the cache.
COPY Cargo.toml Cargo.lock ./
# Keep caches out of the image. A cache mount makes the next build fast and never becomes part of a
# layer.
# Pin every dependency. A build that takes the newest package can break on a day when nobody has
# changed a line.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,id=rust-service-src-target,target=/src/target \
    mkdir -p src && touch src/main.rs && cargo fetch --locked && rm -r src

# Give development a stage of its own. It shares every step up to the dependencies with what ships,
# so that the two cannot drift apart.
FROM deps AS dev
# Configure by environment. The image that was tested is then the very image that goes to
# production.
ENV PORT=8080
# Copy, do not ADD. COPY does one thing, while ADD also downloads and unpacks, which surprises the
# next reader.
COPY . .
# Say which port. It tells people and tools where to look, and a port above 1024 needs no privilege.
EXPOSE 8080
# Start in exec form. The program is then process 1 itself, gets SIGTERM, and can end in order
# instead of being killed after ten seconds.
CMD ["cargo", "run", "--bin", "app"]

FROM deps AS build
COPY . .
# Copy the program out of the cache. A cache mount is there only while its own RUN runs, so what
# must stay has to leave it in that step.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,id=rust-service-src-target,target=/src/target \
    cargo build --release --locked --bin app && mkdir -p /out && cp target/release/app /out/app

# End in a small image. What is not in the image need not be pulled, patched or explained to a
# scanner, and helps no intruder.
FROM debian:13-slim AS runtime
# Ship the artifact alone. Tools, sources and caches stay behind in the build stage, which nobody
# ships.
# Copy into layers of their own. The layer does not depend on those below it, so that a newer base
# image leaves it in the cache.
COPY --link --from=build /out/app /app
ENV PORT=8080
# Run as a numeric user. A break-in then starts without root's rights, and Kubernetes can check
# runAsNonRoot only against a number.
USER 65532:65532
EXPOSE 8080
# Check health without a shell. Docker then knows the difference between a process that is there and
# a service that answers.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app", "healthcheck"]
ENTRYPOINT ["/app"]

# Take each tool from its own image. The tool has then a version that can be read and raised, and
# nothing is left behind of how it got there.
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
