import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type InlineScript, inline, inlineScripts } from './inline.ts';

/** Sources that every page allows: its own style sheets, fonts and data, and icons in style sheets. */
const SOURCES = {
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The Content-Security-Policy of a page with these inline scripts. */
export function policyOf(scripts: readonly InlineScript[]): string {
  return written({ 'default-src': "'none'", 'script-src': ["'self'", ...hashesOf(scripts)].join(' '), ...SOURCES });
}

/**
 * The headers that a server should send with each file. This policy also applies to workers, which compile WebAssembly
 * for searching, reading and highlighting. Each page has a stricter policy that forbids it.
 */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({
    'default-src': "'none'",
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashesOf(inlineScripts)].join(' '),
    ...SOURCES,
    'frame-ancestors': "'none'",
  }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

function hashesOf(scripts: readonly InlineScript[]): string[] {
  return scripts.map((name) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(inline[name]))))}'`);
}
