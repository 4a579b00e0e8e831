# syntax=docker/dockerfile:1

# Build in stages. What one layer has added, no later layer can take away, so the tools must never
# enter the image that ships. (docker/dockerfile-practices.md:107)
# Pin the base image. The same Dockerfile must give the same image next month, and latest is
# whatever was pushed last. (docker/dockerfile-practices.md:18)
FROM golang:1.27.0-trixie AS build
# Use an absolute WORKDIR. Every later path is read from there, so nobody has to guess where a
# relative one leads. (docker/dockerfile-practices.md:31)
WORKDIR /src
# Copy the manifests first. Code changes every hour and dependencies every week; in this order an
# edit keeps the slow step in the cache. (docker/dockerfile-practices.md:44)
COPY go.mod go.sum* ./
# Keep caches out of the image. A cache mount makes the next build fast and never becomes part of a
# layer. (docker/dockerfile-practices.md:55)
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go mod download
# Copy, do not ADD. COPY does one thing, while ADD also downloads and unpacks, which surprises the
# next reader. (docker/dockerfile-practices.md:68)
COPY . .
# Link statically. Without cgo the binary needs no C library, and so runs on an image that has none.
# (languages/go.md:53)
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o /out/app .

# End in a small image. What is not in the image need not be pulled, patched or explained to a
# scanner, and helps no intruder. (docker/dockerfile-practices.md:161)
FROM scratch AS final
# Bring certificates and time zones. An empty image has neither, and Go looks for both when the
# program runs. (languages/go.md:83)
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
# Bring certificates and time zones (languages/go.md:83)
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
# Ship the artifact alone. Tools, sources and caches stay behind in the build stage, which nobody
# ships. (docker/dockerfile-practices.md:172)
COPY --from=build /out/app /app
# Configure by environment. The image that was tested is then the very image that goes to
# production. (docker/dockerfile-practices.md:198)
ENV PORT=8080 \
    ZONEINFO=/zoneinfo.zip
# Run as a numeric user. A break-in then starts without root's rights, and Kubernetes can check
# runAsNonRoot only against a number. (docker/dockerfile-practices.md:185)
USER 65532:65532
# Say which port. It tells people and tools where to look, and a port above 1024 needs no privilege.
# (docker/dockerfile-practices.md:209)
EXPOSE 8080
# Check health without a shell. Docker then knows the difference between a process that is there and
# a service that answers. (docker/dockerfile-practices.md:222)
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app", "healthcheck"]
# Start in exec form. The program is then process 1 itself, gets SIGTERM, and can end in order
# instead of being killed after ten seconds. (docker/dockerfile-practices.md:235)
ENTRYPOINT ["/app"]
