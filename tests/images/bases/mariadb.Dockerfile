# Stand-in for mariadb:* with Debian's server and the variables of the official image.
FROM cribsmith/debian
RUN groupadd --system --gid 999 mysql \
 && useradd --system --uid 999 --gid mysql --home-dir /var/lib/mysql --no-create-home mysql
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends mariadb-server \
 && rm -rf /var/lib/mysql/* && install -d -o mysql -g mysql -m 1777 /run/mysqld && chown mysql:mysql /var/lib/mysql \
 && sed -i 's/^bind-address.*/bind-address = 0.0.0.0/' /etc/mysql/mariadb.conf.d/50-server.cnf
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/docker-entrypoint.sh
#!/bin/bash
# The part of the official entrypoint that packs use: secrets out of files, new databases, then the server.
set -euo pipefail

# The official entrypoint takes MYSQL_ names as well.
value() {
  local name file
  for name in "MARIADB_$1" "MYSQL_$1"; do
    file="${name}_FILE"
    if [ -n "${!file:-}" ]; then cat "${!file}"; return; fi
    if [ -n "${!name:-}" ]; then printf '%s' "${!name}"; return; fi
  done
}

case "$1" in -*) set -- mariadbd "$@" ;; mysqld) set -- mariadbd "${@:2}" ;; esac
if [ "$1" != mariadbd ]; then exec "$@"; fi
if [ "$(id -u)" = 0 ]; then
  chown -R mysql /var/lib/mysql
  exec setpriv --reuid=mysql --regid=mysql --init-groups "$0" "$@"
fi
if [ ! -d /var/lib/mysql/mysql ]; then
  root=$(value ROOT_PASSWORD)
  random=$(value RANDOM_ROOT_PASSWORD)
  database=$(value DATABASE)
  user=$(value USER)
  password=$(value PASSWORD)
  if [ -z "$root$random" ]; then echo 'Database is uninitialized and password option is not specified' >&2; exit 1; fi
  if [ -z "$root" ]; then root=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n'); fi
  mariadb-install-db --datadir=/var/lib/mysql --skip-test-db --auth-root-authentication-method=normal >/dev/null
  { # one statement a line: the bootstrap reads no other
    echo "FLUSH PRIVILEGES;"
    echo "SET PASSWORD FOR root@localhost = PASSWORD('$root');"
    echo "CREATE USER root@'%' IDENTIFIED BY '$root';"
    echo "GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;"
    echo "CREATE USER healthcheck@localhost IDENTIFIED BY 'healthcheck';"
    if [ -n "$database" ]; then echo "CREATE DATABASE \`$database\`;"; fi
    if [ -n "$user" ]; then
      echo "CREATE USER '$user'@'%' IDENTIFIED BY '$password';"
      echo "GRANT ALL ON \`$database\`.* TO '$user'@'%';"
    fi
  } | mariadbd --bootstrap --datadir=/var/lib/mysql
fi
exec "$@"
SCRIPT
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/healthcheck.sh
#!/bin/sh
exec mariadb-admin --user=healthcheck --password=healthcheck ping
SCRIPT
VOLUME /var/lib/mysql
EXPOSE 3306
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["mariadbd"]
