import pack from '../inline/pack.js?raw';
import start from '../inline/start.js?raw';

/** Pages of the site are fetched when somebody is about to turn to them. Downloads end without a slash. */
const speculation = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'a[href$="/"]:not([href*=":"])' }, eagerness: 'moderate' }],
});

/** The scripts that stand in pages: what is needed before the first paint. */
export const inline = { start, speculation, pack } as const;

export type InlineScript = keyof typeof inline;

export const inlineScripts = Object.keys(inline) as InlineScript[];
