/// <reference types="astro/client" />

/** Provided by generators/build/site.ts. */
declare module 'virtual:cribsmith' {
  const data: import('../generators/index.ts').SiteData;
  export default data;
  /** Stores highlighted code. */
  export const keepCode: import('../generators/index.ts').Keep;
}

/** Provided by generators/build/print-assets.ts for composing documents. */
declare module 'virtual:cribsmith/print-look' {
  const look: {
    kinds: Parameters<typeof import('../generators/browser.ts').composeDocuments>[1]['kinds'];
    /** For each family, the first and last code point of each range that it covers. */
    families: readonly { name: string; ranges: readonly number[] }[];
    /** The family for mathematical symbols, which is loaded only for documents that contain some. */
    signs: { name: string; ranges: readonly number[] };
  };
  export default look;
}

/** Provided by generators/build/print-assets.ts for Typst: the addresses of the fonts, and the layouts by path. */
declare module 'virtual:cribsmith/print-engine' {
  const engine: {
    fonts: readonly string[];
    signs: { name: string; address: string };
    layouts: Readonly<Record<string, string>>;
  };
  export default engine;
}

/** Provided by generators/build/classic-script.ts for the script of the pack pages. */
declare module 'virtual:cribsmith/pack-assets' {
  const assets: import('../generators/browser.ts').PackAssets;
  export default assets;
}
