import { createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';
import { LANGUAGES } from './code-languages.ts';

/** The interface to Shiki that a site needs, with the languages available in the browser. */
export const shiki = {
  bundledLanguages: Object.fromEntries(
    LANGUAGES.flatMap(([names, load]) => names.split(' ').map((name) => [name, load] as const)),
  ),
  bundledLanguagesAlias: {},
  bundledThemes: Object.fromEntries([light, dark].map((theme) => [theme.name, async () => ({ default: theme })])),
  createHighlighterCoreSync,
  createOnigurumaEngine: async () => createJavaScriptRegexEngine(),
};
