# Stand-in for ghcr.io/astral-sh/uv: nothing but the program, as its Python package holds it.
FROM python:3.13-slim-trixie AS fetched
RUN pip install --root-user-action=ignore --no-cache-dir uv==0.13.9 && install -m 755 "$(command -v uv)" /uv

FROM scratch AS uv
COPY --from=fetched /uv /uv
ENTRYPOINT ["/uv"]
