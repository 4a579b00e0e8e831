import { iconSet } from './icon-set.ts';

/**
 * The content of an icon's `svg` element, on a 24 by 24 grid, drawn in `currentColor`.
 *
 * @throws Error if Lucide has no such icon.
 */
export function iconBody(name: string): string {
  const { icons, aliases } = iconSet();
  const body = icons[name]?.body ?? icons[aliases?.[name]?.parent ?? '']?.body;
  if (body === undefined) throw new Error(`Lucide has no icon "${name}".`);
  return body;
}

/** An icon as a complete SVG file in one colour. */
export function iconSvg(name: string, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${iconBody(name).replaceAll('currentColor', colour)}</svg>`;
}
