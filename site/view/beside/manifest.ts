import { tokensWith } from '../../../generators/index.ts';
import { site } from '../data.ts';
import { frame } from '../frame.ts';

/** The web app manifest. Its URLs are relative to it, so that it works under any base path. */
export function manifest(): string {
  const { page } = tokensWith(site.theme).surface.light;
  const icon = (size: number, purpose: string) => ({
    src: `icons/${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const content = {
    name: frame.title,
    short_name: frame.title,
    lang: frame.language,
    start_url: './',
    scope: './',
    id: './',
    display: 'standalone',
    background_color: page,
    theme_color: page,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
