import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Icons of Lucide, as packaged by Iconify. */
export interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

let icons: IconSet | undefined;

/** The whole set. Pages contain only the icons that they use; see build/used-icons.ts. */
export function iconSet(): IconSet {
  icons ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json'), 'utf8'),
  ) as IconSet;
  return icons;
}
