import { site } from '../data.ts';
import { href } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

/** Whom to tell of a vulnerability (RFC 9116); undefined where nobody has said that. */
export function security(): string | undefined {
  if (!site.security) return undefined;
  const { contact, expires } = site.security;
  const canonical = published(href('.well-known/security.txt'));
  return lines(
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
  );
}
