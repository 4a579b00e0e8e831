# syntax=docker/dockerfile:1

FROM composer:2 AS composer

FROM busybox:1.37.0-musl AS busybox

FROM php:8.5-cli-trixie AS deps
WORKDIR /src
COPY --link --from=composer /usr/bin/composer /usr/local/bin/composer
COPY --link --from=busybox /bin/busybox /usr/local/bin/unzip
ENV COMPOSER_ALLOW_SUPERUSER=1 \
    COMPOSER_HOME=/composer
COPY composer.json composer.lock* ./
RUN --mount=type=cache,target=/composer/cache \
    composer install --no-dev --no-interaction --no-scripts --optimize-autoloader && mkdir -p vendor

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["php", "-S", "0.0.0.0:8080", "-t", "public", "public/index.php"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/composer/cache \
    mkdir -p /out && printf 'Listen 8080\n' > /out/ports.conf && printf 'ServerName localhost\n<VirtualHost *:8080>\n  DocumentRoot /var/www/html/public\n  FallbackResource /index.php\n</VirtualHost>\n' > /out/site.conf

FROM php:8.5-apache-trixie AS runtime
WORKDIR /var/www/html
COPY --link --from=build /out/ports.conf /etc/apache2/ports.conf
COPY --link --from=build /out/site.conf /etc/apache2/sites-enabled/000-default.conf
COPY --link --from=deps /src/vendor /var/www/html/vendor
COPY --link . ./
ENV PORT=8080 \
    APACHE_RUN_DIR=/tmp \
    APACHE_LOCK_DIR=/tmp \
    APACHE_PID_FILE=/tmp/apache2.pid
USER 33:33
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["php", "-r", "exit(@file_get_contents(\"http://127.0.0.1:\" . getenv(\"PORT\") . \"/healthz\", false, stream_context_create([\"http\" => [\"timeout\" => 2]])) === false ? 1 : 0);"]
ENTRYPOINT ["apache2-foreground"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 33:33

FROM runtime AS final
