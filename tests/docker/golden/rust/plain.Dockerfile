# syntax=docker/dockerfile:1

FROM rust:1.98.0-slim-trixie AS deps
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,id=rust-service-src-target,target=/src/target \
    mkdir -p src && touch src/main.rs && cargo fetch --locked && rm -r src

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["cargo", "run", "--bin", "app"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,id=rust-service-src-target,target=/src/target \
    cargo build --release --locked --bin app && mkdir -p /out && cp target/release/app /out/app

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
