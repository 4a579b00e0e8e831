# syntax=docker/dockerfile:1

FROM gcc:14-trixie AS deps
WORKDIR /src

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["sh", "-c", "make build/app && exec ./build/app"]

FROM deps AS build
COPY . .
RUN make build/app && mkdir -p /out && cp build/app /out/app

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
