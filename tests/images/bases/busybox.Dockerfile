# Stand-in for busybox:*: the same program, linked statically.
FROM cribsmith/debian AS unpacked
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends busybox-static \
 && mkdir -p /rootfs/bin && cp /usr/bin/busybox /rootfs/bin/busybox && ln -s busybox /rootfs/bin/sh

FROM scratch AS busybox
COPY --from=unpacked /rootfs /
CMD ["sh"]
