# syntax=docker/dockerfile:1

FROM denoland/deno:2.9.6 AS deps
WORKDIR /src

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["deno", "run", "--watch", "--allow-net", "--allow-env", "main.ts"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/deno-dir \
    mkdir -p /out && deno compile --allow-net --allow-env --output /out/app main.ts

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
