# Stand-in for python:3.13-slim-trixie, whose minor version is Debian 13's own; `python` lies in /usr/local/bin.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates python3 python3-pip python3-venv tzdata \
 && rm /usr/lib/python3*/EXTERNALLY-MANAGED \
 && for name in python python3 python3.13; do ln -s /usr/bin/python3.13 "/usr/local/bin/$name"; done
CMD ["python3"]
