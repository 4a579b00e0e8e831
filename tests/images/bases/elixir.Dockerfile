# Stand-in for elixir:*-slim with Debian's Erlang and Elixir.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates elixir erlang-base erlang-crypto erlang-dev erlang-inets erlang-public-key erlang-ssl \
      erlang-runtime-tools erlang-syntax-tools erlang-tools erlang-parsetools erlang-os-mon libodbc2 \
 && for name in elixir elixirc iex mix erl erlc; do ln -s "/usr/bin/$name" "/usr/local/bin/$name"; done
ENV LANG=C.UTF-8
CMD ["iex"]
