# syntax=docker/dockerfile:1

FROM elixir:1.19-otp-28-slim AS deps
WORKDIR /src
ENV MIX_ENV=prod
COPY mix.exs mix.lock* ./
RUN if grep -qs ':hex,' mix.lock; then mix local.hex --force && mix local.rebar --force; fi && mix deps.get --only prod

FROM deps AS dev
ENV PORT=4000
COPY . .
EXPOSE 4000
CMD ["mix", "run", "--no-halt"]

FROM deps AS build
COPY . .
RUN mix release --path /out/app

FROM debian:13-slim AS runtime
WORKDIR /app
COPY --link --from=build /out/app /app
ENV PORT=4000 \
    LANG=C.UTF-8 \
    RELEASE_DISTRIBUTION=none \
    RELEASE_TMP=/tmp
USER 65532:65532
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/app/bin/app", "eval", "{:ok, s} = :gen_tcp.connect({127, 0, 0, 1}, String.to_integer(System.get_env(\"PORT\")), [:binary, active: false], 2000); :gen_tcp.send(s, \"GET /healthz HTTP/1.0\\r\\n\\r\\n\"); {:ok, <<\"HTTP/1.\", _, \" 200\", _::binary>>} = :gen_tcp.recv(s, 0, 2000)"]
ENTRYPOINT ["/app/bin/app", "start"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
