# syntax=docker/dockerfile:1

FROM node:24.21.0-trixie-slim AS deps
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --no-audit --no-fund && mkdir -p node_modules

FROM deps AS dev-deps
RUN --mount=type=cache,target=/root/.npm \
    npm ci --no-audit --no-fund

FROM dev-deps AS dev
ENV PORT=3000 \
    NODE_ENV=development
COPY . .
EXPOSE 3000
CMD ["sh", "-c", "node_modules/.bin/tsc && exec node --enable-source-maps dist/server.js"]

FROM dev-deps AS build
COPY . .
RUN --mount=type=cache,target=/root/.npm \
    node_modules/.bin/tsc

FROM gcr.io/distroless/nodejs24-debian13:nonroot AS runtime
WORKDIR /app
COPY --link --from=deps /src/node_modules /app/node_modules
COPY --link --from=deps /src/package.json /app/package.json
COPY --link --from=build /src/dist /app/dist
ENV PORT=3000 \
    NODE_ENV=production
USER 65532:65532
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/nodejs/bin/node", "-e", "fetch(\"http://127.0.0.1:\" + process.env.PORT + \"/healthz\", { signal: AbortSignal.timeout(2000) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "--enable-source-maps", "dist/server.js"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
