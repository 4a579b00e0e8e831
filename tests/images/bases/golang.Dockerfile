# Stand-in for golang:*-trixie. Debian's compiler lies where the official image has its own.
FROM cribsmith/debian
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates golang-go tzdata zip \
 && rm -rf /var/lib/apt/lists/* \
 && ln -s "$(go env GOROOT)" /usr/local/go
# Debian leaves Go's copy of the time zones out; it is an uncompressed zip of the zone files.
RUN mkdir -p "$(go env GOROOT)/lib/time" \
 && cd /usr/share/zoneinfo \
 && zip -q -0 -r "$(go env GOROOT)/lib/time/zoneinfo.zip" .
ENV GOPATH=/go GOTOOLCHAIN=local
WORKDIR /go
