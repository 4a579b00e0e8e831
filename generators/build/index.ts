export { type BuildOptions, type BuildResult, build } from './build.ts';
export { type Library, loadLibrary, loadPackLibrary } from './library.ts';
export { withWorkFolder } from './owned-folder.ts';
export type { Download, SiteData, SitePack } from './site-data.ts';
