import { defineConfig } from 'astro/config';
import { defaultClientConditions } from 'vite';

// The pages are a pure function of the data that generators/build hands over; nothing is fetched.
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Workers share modules with each other and load some when they are needed.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    // Packages that have a form for workers need a document in the one for browsers.
    environments: { client: { resolve: { conditions: ['worker', ...defaultClientConditions] } } },
  },
});
