import { defineConfig } from 'astro/config';

// The pages are a pure function of the data that generators/build hands over; nothing is fetched.
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
