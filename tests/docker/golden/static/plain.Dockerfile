# syntax=docker/dockerfile:1

FROM busybox:1.37.0-musl AS busybox

FROM node:24.21.0-trixie-slim AS deps
WORKDIR /src
COPY --link --from=busybox /bin/busybox /usr/local/bin/busybox
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --no-audit --no-fund

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["sh", "-c", "npm run build && exec busybox httpd -f -v -p 8080 -h dist"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/root/.npm \
    npm run build && mkdir -p /out && cp -r dist /out/site && sed 's/listen [0-9]*;/listen 8080;/' nginx.conf > /out/nginx.conf

FROM nginx:1.29-alpine-slim AS runtime
COPY --link --from=build /out/nginx.conf /etc/nginx/nginx.conf
COPY --link --from=build /out/site /usr/share/nginx/html
ENV PORT=8080
USER 101:101
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
ENTRYPOINT ["nginx", "-g", "daemon off;"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 101:101

FROM runtime AS final
