# syntax=docker/dockerfile:1

FROM elixir:1.19-otp-28-slim AS deps
WORKDIR /src
ENV MIX_ENV=prod \
    LANG=C.UTF-8
COPY mix.exs mix.lock* ./
RUN mix local.hex --force && mix local.rebar --force && mix deps.get --only prod

FROM deps AS dev
ENV PORT=4000 \
    MIX_ENV=dev
COPY . .
EXPOSE 4000
CMD ["mix", "run", "--no-halt"]

FROM deps AS build
COPY . .
RUN mix release app --path /out/app

FROM elixir:1.19-otp-28-slim AS runtime
WORKDIR /app
COPY --link --from=build /out/app /app
ENV PORT=4000 \
    LANG=C.UTF-8 \
    RELEASE_TMP=/tmp \
    RELEASE_DISTRIBUTION=none
USER 65532:65532
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app/bin/app", "eval", "App.healthcheck"]
ENTRYPOINT ["/app/bin/app", "start"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
