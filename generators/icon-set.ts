import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Icons of Lucide, as Iconify's packages hold them. */
export interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

let icons: IconSet | undefined;

/** The whole set; compiled pages have those icons that they name, see build/used-icons.ts. */
export function iconSet(): IconSet {
  icons ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json'), 'utf8'),
  ) as IconSet;
  return icons;
}
