export { fileOf, isOutside } from './file-of.ts';
export { createLinkResolver, type LinkResolver } from './resolver.ts';
export { pendingUrl, settleLinks } from './settle.ts';
