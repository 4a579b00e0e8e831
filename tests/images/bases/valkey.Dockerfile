# Stand-in for valkey:* with Debian's server; like the official one it keeps its data in /data.
FROM cribsmith/debian
RUN groupadd --system --gid 999 valkey && useradd --system --uid 999 --gid valkey --home-dir /data --no-create-home valkey
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends valkey-server \
 && for name in server cli; do ln -s "/usr/bin/valkey-$name" "/usr/local/bin/valkey-$name"; done \
 && install -d -o valkey -g valkey /data
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/docker-entrypoint.sh
#!/bin/sh
set -e
case "$1" in -*|*.conf) set -- valkey-server "$@" ;; esac
if [ "$1" = valkey-server ] && [ "$(id -u)" = 0 ]; then
  chown -R valkey . && exec setpriv --reuid=valkey --regid=valkey --init-groups "$0" "$@"
fi
if [ "$1" = valkey-server ]; then set -- "$@" --protected-mode no; fi
exec "$@"
SCRIPT
VOLUME /data
WORKDIR /data
EXPOSE 6379
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["valkey-server"]
