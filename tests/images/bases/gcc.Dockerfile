# Stand-in for gcc:14-trixie: Debian 13's compiler is a gcc 14 too. The official image is built on buildpack-deps.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends autoconf automake ca-certificates curl file g++ gcc git libc6-dev libtool make patch pkg-config tzdata wget \
 && for name in gcc g++ cpp; do ln -s "/usr/bin/$name" "/usr/local/bin/$name"; done \
 && ln -s /usr/bin/gcc /usr/local/bin/cc && ln -s /usr/bin/g++ /usr/local/bin/c++
CMD ["bash"]
