# syntax=docker/dockerfile:1

# Build in stages. Later layers cannot remove what an earlier layer added, so build tools must never
# enter the final image.
# Pin the base image. The same Dockerfile should build the same image next month, but latest is
# whatever was pushed most recently.
FROM elixir:1.19-otp-28-slim AS deps
# Use an absolute WORKDIR. All later relative paths start there, so nobody has to guess where they
# lead.
WORKDIR /src
# Configure tools with ENV. A variable set in a stage applies to every later step of that stage, and
# to nothing outside it.
ENV MIX_ENV=prod
# Copy the manifests first. Code changes far more often than dependencies do.
COPY mix.exs mix.lock* ./
# Pin every dependency. A build that always takes the newest packages can break although nobody has
# changed a line.
RUN if grep -qs ':hex,' mix.lock; then mix local.hex --force && mix local.rebar --force; fi && mix deps.get --only prod

# Give development its own stage. It shares every step up to the dependencies with the production
# image, so the two cannot drift apart.
FROM deps AS dev
# Configure with environment variables. One image is built once and runs everywhere: the one that
# was tested is exactly the one in production.
ENV PORT=4000
# Use COPY, not ADD. COPY does one thing; ADD can also download and unpack files, which readers may
# not expect.
COPY . .
# Document the port. EXPOSE tells people and tools which port to use, and a port above 1024 needs no
# privileges.
EXPOSE 4000
# Start in exec form. The program itself is process 1, receives SIGTERM and can shut down cleanly
# instead of being killed after ten seconds.
CMD ["mix", "run", "--no-halt"]

FROM deps AS build
COPY . .
# Ship a release. A release includes the Erlang virtual machine, so the final image needs neither
# Elixir nor the sources.
RUN mix release --path /out/app

# End in a small image. Anything that is not in the image never has to be pulled, patched or triaged
# in a scan, and cannot help an attacker.
FROM debian:13-slim AS runtime
WORKDIR /app
# Ship only the artifact. Tools, sources and caches stay in the build stage, which is never shipped.
# Copy into independent layers. The layer does not depend on the layers below it, so it stays cached
# when the base image changes.
COPY --link --from=build /out/app /app
ENV PORT=4000 \
    LANG=C.UTF-8 \
    RELEASE_DISTRIBUTION=none \
    RELEASE_TMP=/tmp
# Run as a numeric user. An attacker who breaks in does not get root privileges, and Kubernetes can
# enforce runAsNonRoot only if the user is a number.
USER 65532:65532
EXPOSE 4000
# Check health without a shell. Docker can then tell a process that merely runs from a service that
# responds.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app/bin/app", "eval", "{:ok, s} = :gen_tcp.connect({127, 0, 0, 1}, String.to_integer(System.get_env(\"PORT\")), [:binary, active: false], 2000); :gen_tcp.send(s, \"GET /healthz HTTP/1.0\\r\\n\\r\\n\"); {:ok, <<\"HTTP/1.\", _, \" 200\", _::binary>>} = :gen_tcp.recv(s, 0, 2000)"]
ENTRYPOINT ["/app/bin/app", "start"]

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
