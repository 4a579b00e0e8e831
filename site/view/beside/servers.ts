import { href } from '../links.ts';
import { headers } from '../policy.ts';
import { lines } from './lines.ts';

/** The names of these files contain a hash of their content. */
const LASTING = href('_astro/');
const FOREVER = 'public, max-age=31536000, immutable';

/** Configuration files for servers, by file name. */
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
  // GitHub Pages would otherwise omit folders whose names begin with `_`.
  '.nojekyll': '',
};
