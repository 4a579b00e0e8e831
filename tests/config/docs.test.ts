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
    'Cribsmith looks for `cribsmith.config.ts`, `cribsmith.config.js` or `cribsmith.config.json` in the folder of the notes, else in',
    'the current one. `--config FILE` names another, `--no-config` does without. What is said on the command line counts before it.',
    '',
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
    'As JSON it begins with `"$schema"`, so that an editor knows the options; `cribsmith init` writes such a file with its schema, which',
    'is also `cribsmith/config.schema.json` in the package. Comments and trailing commas are allowed.',
    '',
    'A file in TypeScript or JavaScript is a program, and is run: use only those that you trust. Types are stripped by Node, so enums,',
    'namespaces and parameter properties are out. In it `cribsmith` gives `defineConfig` alone, and is found wherever the file lies.',
    '',
    '## Options',
    '',
    '| option | value | what it is |',
    '|---|---|---|',
    ...rowsOf(configJsonSchema() as Schema, ''),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/config.md');
});
