/// <reference types="astro/client" />

/** What generators/build/site.ts serves to the pages. */
declare module 'virtual:cribsmith' {
  const data: import('../generators/index.ts').SiteData;
  export default data;
}
