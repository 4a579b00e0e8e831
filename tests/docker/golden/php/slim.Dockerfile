# syntax=docker/dockerfile:1

# Copy each tool from its own image. The version of the tool is visible and easy to update, and no
# download leftovers remain in the image.
FROM composer:2 AS composer

FROM busybox:1.37.0-musl AS busybox

# Build in stages. Later layers cannot remove what an earlier layer added, so build tools must never
# enter the final image.
# Pin the base image. The same Dockerfile should build the same image next month, but latest is
# whatever was pushed most recently.
FROM php:8.5-cli-trixie AS deps
# Use an absolute WORKDIR. All later relative paths start there, so nobody has to guess where they
# lead.
WORKDIR /src
COPY --link --from=composer /usr/bin/composer /usr/local/bin/composer
COPY --link --from=busybox /bin/busybox /usr/local/bin/unzip
# Configure tools with ENV. A variable set in a stage applies to every later step of that stage, and
# to nothing outside it.
ENV COMPOSER_ALLOW_SUPERUSER=1 \
    COMPOSER_HOME=/composer
# Copy the manifests first. Code changes far more often than dependencies do.
COPY composer.json composer.lock* ./
# Keep caches out of the image. A cache mount makes the next build faster and never becomes part of
# a layer.
# Pin every dependency. A build that always takes the newest packages can break although nobody has
# changed a line.
RUN --mount=type=cache,target=/composer/cache \
    composer install --no-dev --no-interaction --no-scripts --optimize-autoloader && mkdir -p vendor

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
CMD ["php", "-S", "0.0.0.0:8080", "-t", "public", "public/index.php"]

FROM deps AS build
COPY . .
# Run the web server without root. A server that never runs as root has no root privileges to
# exploit.
RUN --mount=type=cache,target=/composer/cache \
    mkdir -p /out && printf 'Listen 8080\n' > /out/ports.conf && printf 'ServerName localhost\n<VirtualHost *:8080>\n  DocumentRoot /var/www/html/public\n  FallbackResource /index.php\n</VirtualHost>\n' > /out/site.conf

# End in a small image. Anything that is not in the image never has to be pulled, patched or triaged
# in a scan, and cannot help an attacker.
FROM php:8.5-apache-trixie AS runtime
WORKDIR /var/www/html
# Ship only the artifact. Tools, sources and caches stay in the build stage, which is never shipped.
# Copy into independent layers. The layer does not depend on the layers below it, so it stays cached
# when the base image changes.
COPY --link --from=build /out/ports.conf /etc/apache2/ports.conf
COPY --link --from=build /out/site.conf /etc/apache2/sites-enabled/000-default.conf
COPY --link --from=deps /src/vendor /var/www/html/vendor
COPY --link . ./
ENV PORT=8080 \
    APACHE_RUN_DIR=/tmp \
    APACHE_LOCK_DIR=/tmp \
    APACHE_PID_FILE=/tmp/apache2.pid
# Run as a numeric user. An attacker who breaks in does not get root privileges, and Kubernetes can
# enforce runAsNonRoot only if the user is a number.
USER 33:33
EXPOSE 8080
# Check health without a shell. Docker can then tell a process that merely runs from a service that
# responds.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["php", "-r", "exit(@file_get_contents(\"http://127.0.0.1:\" . getenv(\"PORT\") . \"/healthz\", false, stream_context_create([\"http\" => [\"timeout\" => 2]])) === false ? 1 : 0);"]
ENTRYPOINT ["apache2-foreground"]

FROM busybox:1.37.0-musl AS tools

# Add a shell only for debugging. You debug the very image that failed, while the production image
# still offers nothing to an attacker.
FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 33:33

# Put the production stage last. A build without a target builds the last stage.
FROM runtime AS final
