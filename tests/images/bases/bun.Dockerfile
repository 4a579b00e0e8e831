# Stand-ins for oven/bun:1-slim and :1-distroless, out of Bun's own npm package.
# npm: @oven/bun-linux-x64@1
FROM cribsmith/debian AS unpacked
ADD oven-bun-linux-x64-*.tgz /
RUN chmod 755 /package/bin/bun

FROM gcr.io/distroless/base-debian13:nonroot AS bun-distroless
USER 0:0
COPY --from=unpacked /package/bin/bun /usr/local/bin/bun
ENTRYPOINT ["/usr/local/bin/bun"]

FROM cribsmith/debian AS bun
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates \
 && groupadd --gid 1000 bun && useradd --uid 1000 --gid bun --shell /bin/sh --create-home bun
COPY --from=unpacked /package/bin/bun /usr/local/bin/bun
RUN ln -s bun /usr/local/bin/bunx
WORKDIR /home/bun/app
CMD ["bun"]
