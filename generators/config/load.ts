import { dirname, extname, resolve } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { readNamed } from '../files/index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Mistake, mistakeOf } from './mistake.ts';
import { lineOf } from './places.ts';
import { runFile } from './run-file.ts';
import { type Config, configSchema } from './schema.ts';

/**
 * Loads a configuration file. TypeScript and JavaScript files are executed. Paths in the file are relative to it.
 *
 * @param file - The path of the file.
 * @returns The validated configuration.
 * @throws CribsmithError `config-invalid` with the name of the invalid option, its line, and the closest valid value.
 */
export async function loadConfig(file: string): Promise<Config> {
  const isJson = extname(file) === '.json';
  const text = readNamed(file).toString('utf8');
  const given = isJson ? parseJson(text, file) : await runFile(resolve(file));
  const parsed = configSchema.safeParse(given, { reportInput: true });
  if (parsed.success) return withPlaces(parsed.data, dirname(file));
  const [issue] = parsed.error.issues;
  if (!issue) throw parsed.error;
  throw refusal(mistakeOf(issue), file, (path) => lineOf(text, path, isJson));
}

function refusal({ path, message, hint }: Mistake, file: string, find: (path: Mistake['path']) => number | undefined) {
  const line = find(path);
  return new CribsmithError('config-invalid', message, {
    place: { path: file, ...(line !== undefined && { line }) },
    ...(hint !== undefined && { hint }),
  });
}

function parseJson(text: string, file: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!error) return value;
  throw new CribsmithError('config-invalid', `Invalid JSON: ${printParseErrorCode(error.error)}.`, {
    place: { path: file, line: text.slice(0, error.offset).split('\n').length },
    hint: 'Comments and trailing commas are allowed.',
  });
}

function withPlaces(config: Config, folder: string): Config {
  const folders = config.fonts?.folders?.map((path) => resolve(folder, path));
  return folders === undefined ? config : { ...config, fonts: { ...config.fonts, folders } };
}
