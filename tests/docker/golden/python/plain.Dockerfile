# syntax=docker/dockerfile:1

FROM python:3.13-slim-trixie AS build
WORKDIR /src
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --root-user-action=ignore --target=/out/packages --requirement=requirements.txt

FROM gcr.io/distroless/python3-debian13:nonroot AS final
WORKDIR /app
COPY --from=build /out /app
COPY . ./
ENV PORT=8000 \
    PYTHONPATH=/app/packages \
    PYTHONUNBUFFERED=1
USER 65532:65532
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["python3", "app.py", "healthcheck"]
ENTRYPOINT ["python3", "app.py"]
