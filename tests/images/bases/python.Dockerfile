# Stand-in for python:3.13-slim-trixie, whose minor version is Debian 13's own.
FROM cribsmith/debian
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates python3 python3-pip python3-venv \
 && rm -rf /var/lib/apt/lists/*
CMD ["python3"]
