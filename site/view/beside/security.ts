import { site } from '../data.ts';
import { href } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

/** The security contact (RFC 9116). Undefined if none is configured. */
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
