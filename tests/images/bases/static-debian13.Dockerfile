# Stand-in for distroless/static-debian13:nonroot: data files of Debian packages, no program at all.
FROM cribsmith/debian AS unpacked
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && apt-get download base-files media-types netbase tzdata \
 && for package in *.deb; do dpkg-deb -x "$package" /rootfs; done \
 && install -D /etc/ssl/certs/ca-certificates.crt /rootfs/etc/ssl/certs/ca-certificates.crt \
 && install -d -m 1777 /rootfs/tmp \
 && install -d -o 65532 -g 65532 -m 700 /rootfs/home/nonroot \
 && printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' > /rootfs/etc/passwd \
 && printf 'root:x:0:\nnonroot:x:65532:\n' > /rootfs/etc/group

FROM scratch
COPY --from=unpacked /rootfs /
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
USER 65532
WORKDIR /home/nonroot
