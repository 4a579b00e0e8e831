# syntax=docker/dockerfile:1

FROM ruby:4.0-trixie AS deps
WORKDIR /src
ENV BUNDLE_FROZEN=true \
    BUNDLE_PATH=/out/gems \
    BUNDLE_WITHOUT=development:test
COPY Gemfile Gemfile.lock ./
RUN bundle install && mkdir -p /out/gems

FROM deps AS dev
ENV PORT=8080 \
    BUNDLE_PATH=/out/gems
COPY . .
EXPOSE 8080
CMD ["ruby", "-rbundler/setup", "app.rb"]

FROM ruby:4.0-slim-trixie AS runtime
WORKDIR /app
COPY --link --from=deps /out/gems /app/gems
COPY --link . ./
ENV PORT=8080 \
    BUNDLE_FROZEN=true \
    BUNDLE_PATH=/app/gems \
    BUNDLE_WITHOUT=development:test
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["ruby", "-rnet/http", "-e", "exit Net::HTTP.get_response(URI(\"http://127.0.0.1:\" + ENV.fetch(\"PORT\") + \"/healthz\")).code == \"200\""]
ENTRYPOINT ["ruby", "-rbundler/setup", "app.rb"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
