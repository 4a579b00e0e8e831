# Stand-in for distroless/python3-debian13:nonroot: the interpreter's Debian packages, unpacked. No shell, no pip.
FROM cribsmith/debian AS unpacked
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && apt-get download base-files media-types netbase tzdata \
      libc6 libgcc-s1 libstdc++6 libgomp1 zlib1g libbz2-1.0 liblzma5 libzstd1 libssl3t64 libffi8 libexpat1 \
      libsqlite3-0 libuuid1 libncursesw6 libtinfo6 libreadline8t64 libdb5.3t64 \
      libpython3-stdlib libpython3.13-minimal libpython3.13-stdlib python3-minimal python3.13-minimal \
 && mkdir -p /rootfs/usr/bin /rootfs/usr/lib /rootfs/usr/lib64 /rootfs/usr/sbin \
 && ln -s usr/bin usr/lib usr/lib64 usr/sbin /rootfs/ \
 && for package in *.deb; do dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C /rootfs; done \
 && install -D /etc/ssl/certs/ca-certificates.crt /rootfs/etc/ssl/certs/ca-certificates.crt \
 && install -d -m 1777 /rootfs/tmp \
 && install -d -o 65532 -g 65532 -m 700 /rootfs/home/nonroot \
 && printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' > /rootfs/etc/passwd \
 && printf 'root:x:0:\nnonroot:x:65532:\n' > /rootfs/etc/group

FROM scratch
COPY --from=unpacked /rootfs /
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt LANG=C.UTF-8
USER 65532
WORKDIR /home/nonroot
ENTRYPOINT ["/usr/bin/python3.13"]
