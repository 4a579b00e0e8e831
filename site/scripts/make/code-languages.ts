import type { LanguageInput } from 'shiki/core';

type Load = () => Promise<{ default: LanguageInput }>;

/** The languages that code of notes is coloured in, by the names that notes give them; each comes when it is needed. */
export const LANGUAGES: readonly (readonly [names: string, load: Load])[] = [
  ['shellscript bash sh shell zsh', () => import('shiki/langs/shellscript.mjs')],
  ['shellsession console', () => import('shiki/langs/shellsession.mjs')],
  ['docker dockerfile', () => import('shiki/langs/docker.mjs')],
  ['yaml yml', () => import('shiki/langs/yaml.mjs')],
  ['json', () => import('shiki/langs/json.mjs')],
  ['jsonc', () => import('shiki/langs/jsonc.mjs')],
  ['javascript js cjs mjs', () => import('shiki/langs/javascript.mjs')],
  ['typescript ts cts mts', () => import('shiki/langs/typescript.mjs')],
  ['jsx', () => import('shiki/langs/jsx.mjs')],
  ['tsx', () => import('shiki/langs/tsx.mjs')],
  ['python py', () => import('shiki/langs/python.mjs')],
  ['go', () => import('shiki/langs/go.mjs')],
  ['java', () => import('shiki/langs/java.mjs')],
  ['kotlin kt kts', () => import('shiki/langs/kotlin.mjs')],
  ['csharp c# cs', () => import('shiki/langs/csharp.mjs')],
  ['c', () => import('shiki/langs/c.mjs')],
  ['cpp c++', () => import('shiki/langs/cpp.mjs')],
  ['rust rs', () => import('shiki/langs/rust.mjs')],
  ['ruby rb', () => import('shiki/langs/ruby.mjs')],
  ['php', () => import('shiki/langs/php.mjs')],
  ['sql', () => import('shiki/langs/sql.mjs')],
  ['html', () => import('shiki/langs/html.mjs')],
  ['css', () => import('shiki/langs/css.mjs')],
  ['xml', () => import('shiki/langs/xml.mjs')],
  ['markdown md', () => import('shiki/langs/markdown.mjs')],
  ['ini properties', () => import('shiki/langs/ini.mjs')],
  ['toml', () => import('shiki/langs/toml.mjs')],
  ['hcl', () => import('shiki/langs/hcl.mjs')],
  ['terraform tf tfvars', () => import('shiki/langs/terraform.mjs')],
  ['nginx', () => import('shiki/langs/nginx.mjs')],
  ['make makefile', () => import('shiki/langs/make.mjs')],
  ['powershell ps ps1', () => import('shiki/langs/powershell.mjs')],
  ['diff', () => import('shiki/langs/diff.mjs')],
  ['http', () => import('shiki/langs/http.mjs')],
];

/** Loads the languages of these names; a name that is not known has none. */
export async function loadLanguages(names: Iterable<string>): Promise<LanguageInput[]> {
  const wanted = new Set([...names].map((name) => name.toLowerCase()));
  const loads = LANGUAGES.filter(([own]) => own.split(' ').some((name) => wanted.has(name)));
  return (await Promise.all(loads.map(([, load]) => load()))).map(({ default: language }) => language);
}
