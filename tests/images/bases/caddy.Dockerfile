# Stand-in for caddy:* with Debian's Caddy, at the official paths.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates caddy media-types \
 && mkdir -p /config/caddy /data/caddy /srv /usr/share/caddy \
 && chmod 1777 /config /config/caddy /data /data/caddy
ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data
WORKDIR /srv
EXPOSE 80 443 2019
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
