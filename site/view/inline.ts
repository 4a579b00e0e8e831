import lost from '../inline/lost.js?raw';
import pack from '../inline/pack.js?raw';
import start from '../inline/start.js?raw';

/**
 * Pages of the site are prefetched when the user is about to open them. Downloads are excluded: only pages end with a
 * slash.
 */
const speculation = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'a[href$="/"]:not([href*=":"])' }, eagerness: 'moderate' }],
});

/** The inline scripts of pages, which have to run before or without the site's files, without comments and indentation. */
export const inline = { start: bare(start), speculation, pack: bare(pack), lost: bare(lost) } as const;

export type InlineScript = keyof typeof inline;

export const inlineScripts = Object.keys(inline) as InlineScript[];

/** Removes comments and indentation. No script contains a multi-line string. */
function bare(script: string): string {
  return script.replaceAll(/^[ \t]*\/\/.*\n|^[ \t]+/gmu, '');
}
