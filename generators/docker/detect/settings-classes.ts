import type { Variable } from '../recipe.ts';
import { demanding, fieldDemand } from './demands.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isElsewhere } from './reads.ts';
import { isAside, MOST_FILES } from './sources.ts';
import { isOwn, readVariables, unknownVariable } from './variables.ts';

const CLASS = /^class[ \t]+\w+\(([^)\n]*)\):[^\n]*\n((?:(?:[ \t][^\n]*)?(?:\n|$))+)/gm;
/** Classes between those with the fields and the one of Pydantic. */
const BETWEEN = /^class[ \t]+(\w+)\([^)\n]*\bBaseSettings\b/gm;
/** A field, its type, and what stands in the place of its default, up to the end of the arguments of `Field`. */
const FIELD =
  /^(?: {4}|\t)([A-Za-z]\w*)[ \t]*:[ \t]*([A-Za-z][\w.]{0,60}(?:\[[^\n=#]{0,200}\])?(?:[ \t]*\|[ \t]*[\w.[\]]{1,60}){0,5})[ \t]*(?:=[ \t]*(Field\((?:[^()]|\([^()]{0,300}\)){0,1000}\)|[^\n]*))?[ \t]*(?:#[^\n]*)?$/gm;
/** A type whose value is certainly read from one variable, and never missing. */
const PLAIN = /^(?:str|int|float|bool|SecretStr|EmailStr|Path|\w{0,20}(?:Dsn|Url))$/;

/** Whether there is a default after the `=` of a field: a value, or one among the arguments of `Field`. */
function hasDefault(text: string): boolean {
  const options = /^Field\(\s*([\s\S]*)/.exec(text)?.[1];
  if (options === undefined) return text !== '' && !text.startsWith('...');
  return /\bdefault(?:_factory)?\s*=/.test(options) || !/^(?:\.\.\.|\w+\s*=|\))/.test(options);
}

interface Field extends Variable {
  hasDefault: boolean;
  /** Whether the class fails without it. */
  isNeeded: boolean;
  /** Its type, if an empty value is none of that type. */
  filled?: string;
}

/** Types that an empty value is not one of, and how they are written as optional ones. */
const FILLED =
  /^(?:Optional\[|Union\[)?[ \t]*((?:\w+\.)?(?:int|float|bool|Decimal|UUID|EmailStr|\w{0,20}(?:Dsn|Url)))(?![\w.[])/;

/** A type that an empty value may be one of. */
const BLANK = /\b(?:str|Any|Literal)\b/;

function filledType(type: string): Pick<Field, 'filled'> {
  const filled = BLANK.test(type) ? undefined : FILLED.exec(type)?.[1];
  return filled === undefined ? {} : { filled };
}

/**
 * The fields that a validator of a class sees before their types are checked, so that it may accept an empty value. `*`
 * stands for all.
 */
function validatedFirst(body: string): ReadonlySet<string> {
  const validators = [...body.matchAll(/^[ \t]+@(?:field_)?validator\(([^()\n]{0,400})\)/gm)];
  return new Set(
    validators
      .map(([, options = '']) => options)
      .filter((options) => /\bmode\s*=\s*["']before["']|\bpre\s*=\s*True\b/.test(options))
      .flatMap((options) => [...options.matchAll(/["'](\w+|\*)["']/g)].map(([, name = '']) => name)),
  );
}

/**
 * Finds the variables without which a settings class of Pydantic fails: its fields without a default.
 *
 * @param folder - The project.
 * @param spellings - The names of variables elsewhere. Pydantic ignores the case, unless the class says otherwise.
 */
export function settingsVariables(folder: Folder, spellings: readonly string[] = []): Variable[] {
  return fieldsOf(folder, spellings).flatMap(({ hasDefault: _, filled: _type, isNeeded, ...variable }) =>
    isNeeded ? [variable] : [],
  );
}

/**
 * Finds the variables for which a settings class of Pydantic has a default, which an empty value would replace.
 *
 * @param folder - The project.
 * @param spellings - The names of variables elsewhere.
 */
export function settingsDefaults(folder: Folder, spellings: readonly string[]): string[] {
  return fieldsOf(folder, spellings).flatMap(({ hasDefault: isOptional, name }) => (isOptional ? [name] : []));
}

/**
 * Finds empty values in the environment files of a project for fields of a settings class that are numbers, addresses and the like. The
 * class fails with them, even if it has a default.
 *
 * @param files - The environment files, relative to the project.
 * @returns One sentence for each file, with the line of the first value.
 */
export function emptySettings(folder: Folder, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const empty = readVariables(folder, file).filter(({ value }) => value === '');
    if (empty.length === 0) return [];
    const fields = fieldsOf(
      folder,
      empty.map(({ name }) => name),
    );
    const [first, ...others] = empty.flatMap(({ name, line }) => {
      const field = fields.find((each) => each.name === name);
      return field?.filled === undefined ? [] : [{ name, line, type: field.filled, place: field.place }];
    });
    if (first === undefined) return [];
    const also = others.length === 0 ? '' : ` (also ${others.map(({ name }) => name).join(', ')})`;
    return [
      `${shownPath(folder, file)}:${first.line}: ${first.name} is empty${also}, but ${first.place} takes ${first.type}: give it a value, or remove the line`,
    ];
  });
}

function fieldsOf(folder: Folder, spellings: readonly string[]): Field[] {
  const found = new Map<string, Field>();
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file) && !isElsewhere(file));
  const texts = sources.slice(0, MOST_FILES).map((file) => [file, folder.text(file) ?? ''] as const);
  const bases = texts.flatMap(([, text]) => [...text.matchAll(BETWEEN)].map(([, name = '']) => name));
  const isSettings = new RegExp(`\\b(?:${['BaseSettings', ...bases].join('|')})\\b`);
  for (const [file, text] of texts) {
    if (!isSettings.test(text)) continue;
    for (const { 1: parents = '', 2: body = '', 0: all, index } of text.matchAll(CLASS)) {
      if (!isSettings.test(parents)) continue;
      const prefix = /\benv_prefix["']?\s*[=:]\s*["'](\w*)["']/.exec(body)?.[1] ?? '';
      const isExact = /\bcase_sensitive["']?\s*[=:]\s*True\b/.test(body);
      const isLenient = /\benv_ignore_empty["']?\s*[=:]\s*True\b/.test(body);
      const validated = validatedFirst(body);
      const start = index + all.length - body.length;
      for (const { 1: field = '', 2: type = '', 3: options = '', index: at } of body.matchAll(FIELD)) {
        const alias = /\b(?:env|alias|validation_alias)\s*=\s*["'](\w+)["']/.exec(options)?.[1];
        const written = alias ?? `${prefix}${field}`;
        const isWritten = (each: string) => each.toLowerCase() === written.toLowerCase();
        const name = (isExact ? undefined : spellings.find(isWritten)) ?? written;
        const place = `${shownPath(folder, file)}:${lineAt(text, start + at)}`;
        if (!isOwn(name.toUpperCase()) && (found.get(name)?.hasDefault ?? true))
          found.set(name, {
            ...demanding(unknownVariable(name, place), fieldDemand(type, options)),
            hasDefault: hasDefault(options),
            ...(!isLenient && !validated.has('*') && !validated.has(field) && filledType(type)),
            isNeeded: PLAIN.test(type) && !hasDefault(options),
          });
      }
    }
  }
  return [...found.values()];
}
