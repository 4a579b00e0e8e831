/// <reference types="astro/client" />

/** What generators/build/site.ts serves to the pages. */
declare module 'virtual:cribsmith' {
  const data: import('../generators/index.ts').SiteData;
  export default data;
  /** Where coloured code is kept. */
  export const keepCode: import('../generators/index.ts').Keep;
}

/** What generators/build/classic-script.ts serves to the script of the pack pages. */
declare module 'virtual:cribsmith/pack-assets' {
  const assets: import('../generators/browser.ts').PackAssets;
  export default assets;
}
