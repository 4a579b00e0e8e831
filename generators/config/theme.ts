import { z } from 'zod';
import tokens from '../../templates/tokens.json' with { type: 'json' };

/** The design tokens that a theme can override: all except icon names. */
export type Theme = { [K in keyof Tokens]?: ThemeOf<Tokens[K]> | undefined };

type Tokens = typeof tokens;
type ThemeOf<T> = T extends object ? { [K in Exclude<keyof T, 'icon'>]?: ThemeOf<T[K]> | undefined } : T;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, { error: 'expected a colour such as #1f5aa8' })
  .describe('A colour such as #1f5aa8');
const number = z.number().positive();
/** The value is inserted into a style sheet, so it must not be able to end its declaration. */
const families = z
  .string()
  .regex(/^[^;{}<>\\]+$/u, { error: 'expected font names, separated by commas' })
  .describe('Font names, separated by commas');

/** Derives a schema from `tokens.json`, so that new tokens can be overridden at once. */
function shapeOf(value: unknown): z.ZodType {
  if (typeof value === 'number') return number;
  if (typeof value === 'string') return value.startsWith('#') ? colour : families;
  const own = Object.entries(value as object).filter(([name]) => name !== 'icon');
  return z.strictObject(Object.fromEntries(own.map(([name, part]) => [name, shapeOf(part).optional()])));
}

export const themeSchema = shapeOf(tokens) as z.ZodType<Theme, Theme>;

/** Applies a theme to the default tokens. */
export function tokensWith(theme: Theme = {}): Tokens {
  return merged(tokens, theme) as Tokens;
}

function merged(base: unknown, change: unknown): unknown {
  if (change === undefined) return base;
  if (typeof base !== 'object' || base === null || typeof change !== 'object' || change === null) return change;
  const parts = change as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(base).map(([name, value]) => [name, merged(value, parts[name])]));
}
