import { icons } from '@iconify-json/lucide';
import type { NodeType } from '../../generators/index.ts';
import tokens from '../../templates/tokens.json' with { type: 'json' };

export type Kind = keyof typeof tokens.kind;

/** Label, plural, icon and colours of a kind of card; the same on the site and on paper. */
export const kinds = tokens.kind;

/** The kind of card that shows a node, if any does. */
export function kindOf(type: NodeType): Kind | undefined {
  return type in kinds ? (type as Kind) : undefined;
}

/** The inside of an icon's `svg`, on a 24 by 24 grid. Throws when Lucide has no such icon. */
export function iconBody(name: string): string {
  const alias = icons.aliases?.[name]?.parent;
  const icon = icons.icons[name] ?? (alias ? icons.icons[alias] : undefined);
  if (!icon) throw new Error(`Lucide has no icon "${name}".`);
  return icon.body;
}

/** The tokens as CSS custom properties. Colours follow the `color-scheme` that is in force. */
export function tokensCss(): string {
  const { font, size, space, radius, surface } = tokens;
  const rows = [
    ...Object.entries(font).map(([name, family]) => [
      `font-${name}`,
      `'${family} Variable', ${name === 'code' ? 'ui-monospace, monospace' : 'system-ui, sans-serif'}`,
    ]),
    ...Object.entries(size).map(([name, rem]) => [`size-${name}`, `${rem}rem`]),
    ...Object.entries(space).map(([name, rem]) => [`space-${name}`, `${rem}rem`]),
    ['radius', `${radius}rem`],
    ...Object.entries(surface.light).map(([name, light]) => [
      `color-${name}`,
      `light-dark(${light}, ${surface.dark[name as keyof typeof surface.dark]})`,
    ]),
    ...Object.entries(kinds).map(([name, { light, dark }]) => [`kind-${name}`, `light-dark(${light}, ${dark})`]),
  ];
  return `:root {\n${rows.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}\n`;
}
