# Stand-in for nginx:*-trixie and its slim kin, with Debian's nginx.
FROM cribsmith/debian AS nginx
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates nginx-light \
 && rm -rf /etc/nginx/sites-* /etc/nginx/modules-enabled && mkdir -p /usr/share/nginx/html \
 && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log \
 && (getent group nginx || groupadd --system --gid 101 nginx || groupadd --system nginx) \
 && (id nginx 2>/dev/null || useradd --system --gid nginx --no-create-home --home /var/cache/nginx --shell /bin/false nginx)
COPY <<'CONF' /etc/nginx/nginx.conf
user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log /var/log/nginx/access.log;
  sendfile on;
  keepalive_timeout 65;
  include /etc/nginx/conf.d/*.conf;
}
CONF
STOPSIGNAL SIGQUIT
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
