# Stand-in for postgres:18: Debian's server under the folders, the user and the variables of the official image.
FROM cribsmith/debian
RUN groupadd --system --gid 999 postgres \
 && useradd --system --uid 999 --gid postgres --home-dir /var/lib/postgresql --shell /bin/bash postgres
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates postgresql-common \
 && sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf \
 && apt-get install -y --no-install-recommends postgresql-17 \
 && install -d -o postgres -g postgres -m 1777 /var/lib/postgresql && rm -rf /var/lib/postgresql/* \
 && install -d -o postgres -g postgres -m 3777 /var/run/postgresql && mkdir /docker-entrypoint-initdb.d
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/docker-entrypoint.sh
#!/bin/bash
# The part of the official entrypoint that packs use: secrets out of files, a new cluster, then the server.
set -euo pipefail

# value NAME DEFAULT: $NAME, or the content of the file $NAME_FILE.
value() {
  local name=$1 file="$1_FILE"
  if [ -n "${!file:-}" ]; then cat "${!file}"; else printf '%s' "${!name:-$2}"; fi
}

case "$1" in -*) set -- postgres "$@" ;; esac
if [ "$1" != postgres ]; then exec "$@"; fi
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" && chown -R postgres "$PGDATA" && chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  user=$(value POSTGRES_USER postgres)
  database=$(value POSTGRES_DB "$user")
  password=$(value POSTGRES_PASSWORD '')
  method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
  if [ -z "$password" ] && [ "$method" != trust ]; then echo 'Error: Database is uninitialized and superuser password is not specified.' >&2; exit 1; fi
  mkdir -p "$PGDATA"
  initdb --username="$user" --pwfile=<(printf '%s\n' "${password:-unused}") --auth-host=scram-sha-256 --auth-local=trust "$PGDATA"
  printf 'host all all all %s\n' "$method" >> "$PGDATA/pg_hba.conf"
  pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
  if [ "$database" != postgres ]; then createdb --username="$user" "$database"; fi
  for file in /docker-entrypoint-initdb.d/*.sql; do
    if [ -e "$file" ]; then psql --username="$user" --dbname="$database" --file="$file"; fi
  done
  pg_ctl --pgdata="$PGDATA" --wait stop
fi
exec "$@" -c listen_addresses='*'
SCRIPT
ENV PG_MAJOR=18 PGDATA=/var/lib/postgresql/18/docker LANG=C.UTF-8 \
    PATH=/usr/lib/postgresql/17/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
VOLUME /var/lib/postgresql
STOPSIGNAL SIGINT
EXPOSE 5432
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
