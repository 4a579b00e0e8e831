import { z } from 'zod';
import tokens from '../../templates/tokens.json' with { type: 'json' };

/** What can be changed of the tokens: any value that is not the name of an icon. */
export type Theme = { [K in keyof Tokens]?: ThemeOf<Tokens[K]> | undefined };

type Tokens = typeof tokens;
type ThemeOf<T> = T extends object ? { [K in Exclude<keyof T, 'icon'>]?: ThemeOf<T[K]> | undefined } : T;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, { error: 'expected a colour such as #1f5aa8' })
  .describe('A colour such as #1f5aa8');
const number = z.number().positive();
/** Goes into a style sheet as it is, so it may not end the declaration that it stands in. */
const families = z
  .string()
  .regex(/^[^;{}<>\\]+$/u, { error: 'expected font names, separated by commas' })
  .describe('Font names, separated by commas');

/** The shape of the tokens is that of `tokens.json`: what is added there can be changed at once. */
function shapeOf(value: unknown): z.ZodType {
  if (typeof value === 'number') return number;
  if (typeof value === 'string') return value.startsWith('#') ? colour : families;
  const own = Object.entries(value as object).filter(([name]) => name !== 'icon');
  return z.strictObject(Object.fromEntries(own.map(([name, part]) => [name, shapeOf(part).optional()])));
}

export const themeSchema = shapeOf(tokens) as z.ZodType<Theme, Theme>;

/** The tokens with what a theme changes of them. */
export function tokensWith(theme: Theme = {}): Tokens {
  return merged(tokens, theme) as Tokens;
}

function merged(base: unknown, change: unknown): unknown {
  if (change === undefined) return base;
  if (typeof base !== 'object' || base === null || typeof change !== 'object' || change === null) return change;
  const parts = change as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(base).map(([name, value]) => [name, merged(value, parts[name])]));
}
