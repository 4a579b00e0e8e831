export { createLinkResolver, type LinkResolver } from './resolver.ts';
export { pendingUrl, settleLinks } from './settle.ts';
