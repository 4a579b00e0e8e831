# syntax=docker/dockerfile:1

# Build in stages. What one layer has added, no later layer can take away, so the tools must never
# enter the image that ships. (docker/dockerfile-practices.md)
# Pin the base image. The same Dockerfile must give the same image next month, and latest is
# whatever was pushed last. (docker/dockerfile-practices.md)
FROM gcc:14-trixie AS deps
# Use an absolute WORKDIR. Every later path is read from there, so nobody has to guess where a
# relative one leads. (docker/dockerfile-practices.md)
WORKDIR /src

# Give development a stage of its own. It shares every step up to the dependencies with what ships,
# so that the two cannot drift apart. (docker/dockerfile-practices.md)
FROM deps AS dev
# Configure by environment. The image that was tested is then the very image that goes to
# production. (docker/dockerfile-practices.md)
ENV PORT=8080
# Copy, do not ADD. COPY does one thing, while ADD also downloads and unpacks, which surprises the
# next reader. (docker/dockerfile-practices.md)
COPY . .
# Say which port. It tells people and tools where to look, and a port above 1024 needs no privilege.
# (docker/dockerfile-practices.md)
EXPOSE 8080
# Start in exec form. The program is then process 1 itself, gets SIGTERM, and can end in order
# instead of being killed after ten seconds. (docker/dockerfile-practices.md)
CMD ["sh", "-c", "make build/app && exec ./build/app"]

# Build in stages.
FROM deps AS build
# Copy, do not ADD.
COPY . .
# Link everything in. A static program brings its library along and needs nothing from the image but
# a kernel below it. (languages/c.md)
RUN LDFLAGS=-static make build/app && mkdir -p /out && cp build/app /out/app

# End in a small image. What is not in the image need not be pulled, patched or explained to a
# scanner, and helps no intruder. (docker/dockerfile-practices.md)
FROM alpine:3.22 AS runtime
# Ship the artifact alone. Tools, sources and caches stay behind in the build stage, which nobody
# ships. (docker/dockerfile-practices.md)
# Copy into layers of their own. The layer does not depend on those below it, so that a newer base
# image leaves it in the cache. (docker/dockerfile-practices.md)
COPY --link --from=build /out/app /app
# Configure by environment.
ENV PORT=8080
# Run as a numeric user. A break-in then starts without root's rights, and Kubernetes can check
# runAsNonRoot only against a number. (docker/dockerfile-practices.md)
USER 65532:65532
# Say which port.
EXPOSE 8080
# Check health without a shell. Docker then knows the difference between a process that is there and
# a service that answers. (docker/dockerfile-practices.md)
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app", "healthcheck"]
# Start in exec form.
ENTRYPOINT ["/app"]

# Take each tool from its own image. The tool has then a version that can be read and raised, and
# nothing is left behind of how it got there. (docker/dockerfile-practices.md)
FROM busybox:1.37.0-musl AS tools

# Add a shell only to debug. What you look into is then the very image that failed, and the one in
# production still has nothing to offer to an intruder. (docker/dockerfile-practices.md)
FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
# Run as a numeric user.
USER 65532:65532

# Put last what ships. The last stage is what is built when nobody names one.
# (docker/dockerfile-practices.md)
FROM runtime AS final
