/// <reference types="astro/client" />

/** What generators/build/site.ts serves to the pages. */
declare module 'virtual:cribsmith' {
  const data: import('../generators/index.ts').SiteData;
  export default data;
  /** Where coloured code is kept. */
  export const keepCode: import('../generators/index.ts').Keep;
}

/** What generators/build/print-assets.ts serves to what composes documents. */
declare module 'virtual:cribsmith/print-look' {
  const look: {
    kinds: Parameters<typeof import('../generators/browser.ts').composeDocuments>[1]['kinds'];
    /** Of each family, the first and last of each run of code points that it has. */
    families: readonly { name: string; ranges: readonly number[] }[];
    /** That of the signs of mathematics, which is loaded for documents with such signs only. */
    signs: { name: string; ranges: readonly number[] };
  };
  export default look;
}

/** What generators/build/print-assets.ts serves to Typst: addresses of fonts, and the layouts by their path. */
declare module 'virtual:cribsmith/print-engine' {
  const engine: {
    fonts: readonly string[];
    signs: { name: string; address: string };
    layouts: Readonly<Record<string, string>>;
  };
  export default engine;
}

/** What generators/build/classic-script.ts serves to the script of the pack pages. */
declare module 'virtual:cribsmith/pack-assets' {
  const assets: import('../generators/browser.ts').PackAssets;
  export default assets;
}
