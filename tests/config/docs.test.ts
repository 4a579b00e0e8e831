import { expect, test } from 'vitest';
import { configJsonSchema } from '../../generators/config/index.ts';

interface Schema {
  type?: string;
  enum?: string[];
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
}

/** Groups whose options are listed elsewhere. */
const LISTED: Readonly<Partial<Record<string, string>>> = {
  theme: 'see above',
  'check.rules': 'ids of [check](check.md)',
};

function rowsOf(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const whole = path === '' ? name : `${path}.${name}`;
    const row = `| \`${whole}\` | ${kindOf(own)} | ${own.description ?? ''} |`;
    return own.properties && LISTED[whole] === undefined ? [row, ...rowsOf(own, whole)] : [row];
  });
}

function kindOf({ type, enum: words, items }: Schema): string {
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  return items ? `list of ${items.type}s` : (type ?? '');
}

test('docs/config.md lists every option', async () => {
  const text = [
    '# The configuration file',
    '',
    'Cribsmith looks for `cribsmith.config.ts`, `cribsmith.config.js` or `cribsmith.config.json` in the notes folder, then in the current',
    'folder. Use `--config FILE` to choose another file, or `--no-config` to ignore them. Command-line options take precedence.',
    '```ts',
    "import { defineConfig } from 'cribsmith';",
    '',
    'export default defineConfig({',
    "  title: 'Interview notes',",
    "  url: 'https://example.org/notes/',",
    "  paper: 'a4',",
    '  sections: { commands: false },',
    "  theme: { surface: { light: { accent: '#1f5aa8' } } },",
    "  ignore: ['drafts/', '*.private.md'],",
    "  check: { rules: { 'title-duplicate': 'off' } },",
    '});',
    '```',
    '',
    'A JSON configuration starts with `"$schema"`, so that editors can suggest the options; `cribsmith init` creates such a file together',
    'with its schema, which is also in the package as `cribsmith/config.schema.json`. Comments and trailing commas are allowed.',
    '',
    'A TypeScript or JavaScript configuration is a program that Cribsmith runs, so use only files that you trust. Node strips the types,',
    'so enums, namespaces and parameter properties are not supported. The only import available from `cribsmith` is `defineConfig`, and',
    'it works wherever the file is located.',
    '## Options',
    '',
    '| option | value | description |',
    '|---|---|---|',
    ...rowsOf(configJsonSchema() as Schema, ''),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/config.md');
});
