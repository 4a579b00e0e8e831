import type { z } from 'zod';
import { nearest } from '../report/index.ts';
import { configSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with an option: its path, a message, and the closest valid value. */
export interface Mistake {
  path: readonly (string | number)[];
  message: string;
  hint?: string;
}

/** Describes the first mistake in a configuration. */
export function mistakeOf(issue: Issue): Mistake {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const name = path.join('.') || 'configuration';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [given = ''] = issue.keys;
      return {
        path: [...path, given],
        message: `Unexpected option ${[...path, given].join('.')}.`,
        ...hintFor(given, optionsAt(path), path),
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        path,
        message: `Unexpected ${name}, expected ${values.join(', ')}.`,
        ...hintFor(String(issue.input ?? ''), values, []),
      };
    }
    default:
      return { path, message: `Unexpected ${name}, ${expectationOf(issue)}.` };
  }
}

function expectationOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${NOUNS[issue.expected] ?? issue.expected}`;
  return issue.message.startsWith('expected') ? issue.message : 'expected some text';
}

const NOUNS: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** The option names at a path of the configuration. */
function optionsAt(path: Mistake['path']): string[] {
  let schema: unknown = configSchema;
  for (const part of path) schema = shapeOf(schema)[part];
  return Object.keys(shapeOf(schema));
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { def } = schema as { def: { innerType?: unknown; shape?: Readonly<Record<string, unknown>> } };
  return def.innerType === undefined ? (def.shape ?? {}) : shapeOf(def.innerType);
}

/** A longer list of valid values does not help. */
const MOST_LISTED = 20;

function hintFor(given: string, known: readonly string[], path: Mistake['path']): { hint?: string } {
  const [near] = nearest(given, known);
  if (near !== undefined) return { hint: `Did you mean ${[...path, near].join('.')}?` };
  return known.length <= MOST_LISTED && known.length > 0 ? { hint: `Available: ${known.join(', ')}.` } : {};
}
