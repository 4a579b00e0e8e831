import { href } from '../links.ts';
import { headers } from '../policy.ts';
import { lines } from './lines.ts';

/** The names of these files hold a hash of their content. */
const LASTING = href('_astro/');
const FOREVER = 'public, max-age=31536000, immutable';

/** What tells a server how to serve the site, by file name. */
export const serverFiles: Readonly<Record<string, string>> = {
  // Netlify, Cloudflare Pages.
  _headers: lines(
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    `${LASTING}*`,
    `  Cache-Control: ${FOREVER}`,
  ),
  // Apache.
  '.htaccess': lines(
    `ErrorDocument 404 ${href('404.html')}`,
    '<IfModule mod_headers.c>',
    ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  <If "%{REQUEST_URI} =~ m#^${LASTING}#">`,
    `    Header set Cache-Control "${FOREVER}"`,
    '  </If>',
    '</IfModule>',
  ),
  // GitHub Pages would leave out folders whose names begin with `_`.
  '.nojekyll': '',
};
