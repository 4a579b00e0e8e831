# Stand-ins for php:*-cli-trixie, *-fpm-trixie and *-apache-trixie with Debian's PHP, at the official paths.
FROM cribsmith/debian AS php-cli
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates php-cli php-mbstring php-xml php-curl php-opcache \
 && ln -s /usr/bin/php /usr/local/bin/php \
 && mkdir -p /usr/local/etc/php/conf.d /var/www/html && cp /usr/lib/php/8.4/php.ini-* /usr/local/etc/php/ && chown www-data:www-data /var/www/html
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/docker-php-entrypoint
#!/bin/sh
set -e
if [ "${1#-}" != "$1" ]; then set -- php "$@"; fi
exec "$@"
SCRIPT
ENV PHP_INI_DIR=/usr/local/etc/php PHP_INI_SCAN_DIR=:/usr/local/etc/php/conf.d
WORKDIR /var/www/html
ENTRYPOINT ["docker-php-entrypoint"]
CMD ["php", "-a"]

FROM php-cli AS php-fpm
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends php-fpm \
 && ln -s /usr/sbin/php-fpm8.4 /usr/local/sbin/php-fpm \
 && mkdir -p /usr/local/etc/php-fpm.d && rm /etc/php/8.4/fpm/pool.d/*
COPY <<'CONF' /usr/local/etc/php-fpm.d/www.conf
[www]
user = www-data
group = www-data
listen = 127.0.0.1:9000
pm = dynamic
pm.max_children = 5
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 3
CONF
COPY <<'CONF' /usr/local/etc/php-fpm.d/docker.conf
[global]
error_log = /proc/self/fd/2
log_limit = 8192
[www]
access.log = /proc/self/fd/2
clear_env = no
catch_workers_output = yes
decorate_workers_output = no
CONF
COPY <<'CONF' /usr/local/etc/php-fpm.d/zz-docker.conf
[global]
daemonize = no
[www]
listen = 9000
CONF
RUN printf 'include = /usr/local/etc/php-fpm.d/*.conf\n[global]\npid = /run/php-fpm.pid\n' > /etc/php/8.4/fpm/php-fpm.conf \
 && ln -s /etc/php/8.4/fpm/php-fpm.conf /usr/local/etc/php-fpm.conf
STOPSIGNAL SIGQUIT
EXPOSE 9000
CMD ["php-fpm"]

FROM php-cli AS php-apache
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends apache2 libapache2-mod-php \
 && sed -ri 's!^export (APACHE_(RUN_USER|RUN_GROUP|RUN_DIR|PID_FILE|LOCK_DIR|LOG_DIR))=(.*)!: "${\1:=\3}"; export \1!' /etc/apache2/envvars \
 && ln -sfT /dev/stderr /var/log/apache2/error.log && ln -sfT /dev/stdout /var/log/apache2/access.log \
 && ln -sfT /dev/stdout /var/log/apache2/other_vhosts_access.log \
 && chmod 1777 /var/run/apache2 /var/log/apache2
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/apache2-foreground
#!/bin/bash
set -e
. /etc/apache2/envvars
rm -f "$APACHE_PID_FILE"
exec apache2 -DFOREGROUND "$@"
SCRIPT
STOPSIGNAL SIGWINCH
EXPOSE 80
CMD ["apache2-foreground"]
