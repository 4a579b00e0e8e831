import { firstPresent } from '../folder.ts';
import type { Detector } from '../project.ts';
import { serverFile } from '../site.ts';

/** HTML pages, without anything that serves or builds them. */
export const staticSite: Detector = {
  name: 'static',
  detect(folder, { entry: asked }) {
    const page = firstPresent(folder, [
      'index.html',
      'public/index.html',
      'site/index.html',
      'dist/index.html',
      'docs/index.html',
    ]);
    const root = asked ?? page?.file.replace(/\/?index\.html$/, '');
    if (root === undefined || !page) return undefined;
    const file = serverFile(folder);
    return {
      language: 'static',
      manifest: page.file,
      ownPort: 8080,
      says: [{ what: 'entry', said: { ...page, value: root === '' ? '.' : root } }],
      recipe: {
        runtime: 'busybox',
        bases: ['slim', 'alpine'],
        image: 'debian',
        manifests: [],
        compile: `mkdir -p /out/site && cp -r /src/${root === '' ? '.' : `${root}/.`} /out/site/ && rm -f /out/site/${file}`,
        caches: [],
        artifacts: [{ from: '/out/site', to: '/usr/share/nginx/html' }],
        sources: [file],
        workdir: '/etc/nginx',
        env: {},
        start: ['nginx', '-c', `/etc/nginx/${file}`, '-g', 'daemon off;'],
        dev: {
          command: ['busybox', 'httpd', '-f', '-v', '-p', '{port}', '-h', root === '' ? '.' : root],
          reloads: true,
          keep: [],
        },
        memory: '64m',
        health: { kind: 'http', path: '/healthz' },
        site: { file, pages: true },
      },
    };
  },
};
