# syntax=docker/dockerfile:1

# Take each tool from its own image. The tool has then a version that can be read and raised, and
# nothing is left behind of how it got there.
FROM composer:2 AS composer

FROM busybox:1.37.0-musl AS busybox

# Build in stages. What one layer has added, no later layer can take away, so the tools must never
# enter the image that ships.
# Pin the base image. The same Dockerfile must give the same image next month, and latest is
# whatever was pushed last.
FROM php:8.5-cli-trixie AS deps
# Use an absolute WORKDIR. Every later path is read from there, so nobody has to guess where a
# relative one leads.
WORKDIR /src
COPY --link --from=composer /usr/bin/composer /usr/local/bin/composer
COPY --link --from=busybox /bin/busybox /usr/local/bin/unzip
# Tell tools once how to behave. A variable set in a stage applies to every later step, and ends
# with the stage.
ENV COMPOSER_ALLOW_SUPERUSER=1 \
    COMPOSER_HOME=/composer
# Copy the manifests first. Code changes every hour and dependencies every week; in this order an
# edit keeps the slow step in the cache.
COPY composer.json composer.lock* ./
# Keep caches out of the image. A cache mount makes the next build fast and never becomes part of a
# layer.
# Pin every dependency. A build that takes the newest package can break on a day when nobody has
# changed a line.
RUN --mount=type=cache,target=/composer/cache \
    composer install --no-dev --no-interaction --no-scripts --optimize-autoloader && mkdir -p vendor

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
CMD ["php", "-S", "0.0.0.0:8080", "-t", "public", "public/index.php"]

FROM deps AS build
COPY . .
# Run the web server without root. A server that never was root cannot be talked into using its
# rights.
RUN --mount=type=cache,target=/composer/cache \
    mkdir -p /out && printf 'Listen 8080\n' > /out/ports.conf && printf 'ServerName localhost\n<VirtualHost *:8080>\n  DocumentRoot /var/www/html/public\n  FallbackResource /index.php\n</VirtualHost>\n' > /out/site.conf

# End in a small image. What is not in the image need not be pulled, patched or explained to a
# scanner, and helps no intruder.
FROM php:8.5-apache-trixie AS runtime
WORKDIR /var/www/html
# Ship the artifact alone. Tools, sources and caches stay behind in the build stage, which nobody
# ships.
# Copy into layers of their own. The layer does not depend on those below it, so that a newer base
# image leaves it in the cache.
COPY --link --from=build /out/ports.conf /etc/apache2/ports.conf
COPY --link --from=build /out/site.conf /etc/apache2/sites-enabled/000-default.conf
COPY --link --from=deps /src/vendor /var/www/html/vendor
COPY --link . ./
ENV PORT=8080 \
    APACHE_RUN_DIR=/tmp \
    APACHE_LOCK_DIR=/tmp \
    APACHE_PID_FILE=/tmp/apache2.pid
# Run as a numeric user. A break-in then starts without root's rights, and Kubernetes can check
# runAsNonRoot only against a number.
USER 33:33
EXPOSE 8080
# Check health without a shell. Docker then knows the difference between a process that is there and
# a service that answers.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["php", "-r", "exit(@file_get_contents(\"http://127.0.0.1:\" . getenv(\"PORT\") . \"/healthz\", false, stream_context_create([\"http\" => [\"timeout\" => 2]])) === false ? 1 : 0);"]
ENTRYPOINT ["apache2-foreground"]

FROM busybox:1.37.0-musl AS tools

# Add a shell only to debug. What you look into is then the very image that failed, and the one in
# production still has nothing to offer to an intruder.
FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 33:33

# Put last what ships. The last stage is what is built when nobody names one.
FROM runtime AS final
