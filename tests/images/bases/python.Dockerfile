# Stand-ins for python:3.13-slim-trixie and :3.13-trixie, whose minor version is Debian 13's own; `python` lies in
# /usr/local/bin. Both have the headers of the interpreter, the full image also compilers and the usual libraries.
FROM cribsmith/debian AS python
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates libpython3-dev python3 python3-dev python3-pip python3-venv tzdata \
 && rm /usr/lib/python3*/EXTERNALLY-MANAGED \
 && for name in python python3 python3.13; do ln -s /usr/bin/python3.13 "/usr/local/bin/$name"; done
CMD ["python3"]

FROM python AS python-full
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends g++ gcc git libc6-dev libffi-dev libjpeg-dev libpq-dev libssl-dev make pkg-config zlib1g-dev
