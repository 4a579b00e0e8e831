# Stand-in for golang:*-trixie. Debian's compiler lies where the official image has its own; a newer one comes as a module.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates gcc git golang-go libc6-dev tzdata zip \
 && ln -s "$(go env GOROOT)" /usr/local/go
# Debian leaves Go's copy of the time zones out; it is an uncompressed zip of the zone files.
RUN mkdir -p "$(go env GOROOT)/lib/time" \
 && cd /usr/share/zoneinfo \
 && zip -q -0 -r "$(go env GOROOT)/lib/time/zoneinfo.zip" .
ENV GOPATH=/go GOTOOLCHAIN=auto PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /go
