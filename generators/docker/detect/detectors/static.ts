import { firstPresent } from '../folder.ts';
import type { Detector } from '../project.ts';

/** Pages and nothing that would serve or build them. */
export const staticSite: Detector = {
  name: 'static',
  detect(folder) {
    const page = firstPresent(folder, ['index.html', 'public/index.html', 'site/index.html', 'dist/index.html']);
    return (
      page && {
        language: 'static',
        manifest: page.file,
        entry: { ...page, value: page.file.replace(/\/?index\.html$/, '') || '.' },
      }
    );
  },
};
