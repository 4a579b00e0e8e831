# syntax=docker/dockerfile:1

# Build in stages. Later layers cannot remove what an earlier layer added, so build tools must never
# enter the final image.
# Pin the base image. The same Dockerfile should build the same image next month, but latest is
# whatever was pushed most recently.
FROM golang:1.27.0-trixie AS deps
# Use an absolute WORKDIR. All later relative paths start there, so nobody has to guess where they
# lead.
WORKDIR /src
# Copy the manifests first. Code changes far more often than dependencies do.
COPY go.mod go.sum* ./
# Keep caches out of the image. A cache mount makes the next build faster and never becomes part of
# a layer.
# Pin every dependency. A build that always takes the newest packages can break although nobody has
# changed a line.
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go mod download

# Give development its own stage. It shares every step up to the dependencies with the production
# image, so the two cannot drift apart.
FROM deps AS dev
# Configure with environment variables. One image is built once and runs everywhere: the one that
# was tested is exactly the one in production.
ENV PORT=8080
# Use COPY, not ADD. COPY does one thing; ADD can also download and unpack files, which readers may
# not expect.
COPY . .
# Document the port. EXPOSE tells people and tools which port to use, and a port above 1024 needs no
# privileges.
EXPOSE 8080
# Start in exec form. The program itself is process 1, receives SIGTERM and can shut down cleanly
# instead of being killed after ten seconds.
CMD ["go", "run", "."]

FROM deps AS build
COPY . .
# Link statically. Without cgo the binary needs no C library and runs on an image that has none.
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o /out/app .

# End in a small image. Anything that is not in the image never has to be pulled, patched or triaged
# in a scan, and cannot help an attacker.
FROM scratch AS runtime
# Bring certificates and time zones. An empty image has neither, and Go looks for both at run time.
COPY --link --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --link --from=build /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
# Ship only the artifact. Tools, sources and caches stay in the build stage, which is never shipped.
# Copy into independent layers. The layer does not depend on the layers below it, so it stays cached
# when the base image changes.
COPY --link --from=build /out/app /app
ENV PORT=8080 \
    ZONEINFO=/zoneinfo.zip
# Run as a numeric user. An attacker who breaks in does not get root privileges, and Kubernetes can
# enforce runAsNonRoot only if the user is a number.
USER 65532:65532
EXPOSE 8080
# Check health without a shell. Docker can then tell a process that merely runs from a service that
# responds.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app", "healthcheck"]
ENTRYPOINT ["/app"]

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
