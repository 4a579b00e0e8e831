# Stand-ins for denoland/deno:*, its distroless and its bin variant, out of Deno's own npm package.
# npm: @deno/linux-x64-glibc@2
FROM cribsmith/debian AS unpacked
ADD deno-linux-x64-glibc-*.tgz /
RUN chmod 755 /package/deno

FROM scratch AS deno-bin
COPY --from=unpacked /package/deno /deno

FROM gcr.io/distroless/cc-debian13:nonroot AS deno-distroless
USER 0:0
WORKDIR /
COPY --from=unpacked /package/deno /bin/deno
ENV DENO_DIR=/deno-dir DENO_INSTALL_ROOT=/usr/local
ENTRYPOINT ["/bin/deno"]
CMD ["eval", "console.log('Welcome to Deno!')"]

FROM cribsmith/debian AS deno
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates curl unzip \
 && useradd --uid 1993 --user-group --create-home deno && mkdir /deno-dir && chown deno:deno /deno-dir
COPY --from=unpacked /package/deno /usr/bin/deno
ENV DENO_DIR=/deno-dir DENO_INSTALL_ROOT=/usr/local
CMD ["deno", "--help"]
