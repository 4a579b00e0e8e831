import { codeToTokensWithThemes, createShikiInternalSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import docker from 'shiki/langs/docker.mjs';
import hcl from 'shiki/langs/hcl.mjs';
import ini from 'shiki/langs/ini.mjs';
import markdown from 'shiki/langs/markdown.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';
import { CODE_OPTIONS, type Piece, palettesOf, piecesOf } from '../../../generators/browser.ts';

/** Knows the languages of the templates. Files of the example are the same whatever the options, and coloured already. */
const highlighter = createShikiInternalSync({
  themes: [light, dark],
  langs: [docker, yaml, hcl, ini, markdown, shell],
  engine: createJavaScriptRegexEngine(),
});
const palettes = palettesOf((name) => highlighter.getTheme(name));

/** Code as its lines, coloured as the pages are. A language that is not known gives plain text. */
export function piecesOfCode(code: string, language: string): Piece[][] {
  const lang = highlighter.getLoadedLanguages().includes(language) ? language : 'text';
  return codeToTokensWithThemes(highlighter, code, { ...CODE_OPTIONS, lang }).map((tokens) =>
    piecesOf(tokens, palettes),
  );
}
