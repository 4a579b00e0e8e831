# syntax=docker/dockerfile:1

FROM oven/bun:1-slim AS deps
WORKDIR /src
COPY package.json bun.lock* ./
RUN --mount=type=cache,target=/root/.bun/install/cache \
    bun install --frozen-lockfile

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["bun", "--watch", "main.ts"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/root/.bun/install/cache \
    mkdir -p /out && bun build --compile --minify --sourcemap --outfile=/out/app main.ts

FROM gcr.io/distroless/cc-debian13:nonroot AS runtime
COPY --link --from=build /out/app /app
ENV PORT=8080
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app", "healthcheck"]
ENTRYPOINT ["/app"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
