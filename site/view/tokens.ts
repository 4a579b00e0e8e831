import { cardKinds, iconBody, tokensWith } from '../../generators/index.ts';
import { matrix, site } from './data.ts';

/** Icons that style sheets use as masks, because an inline `svg` in each place would be too large. */
const MASKS = ['copy', 'check'];

/** The design tokens as CSS custom properties. Colours follow the current `color-scheme`. */
export function tokensCss(): string {
  const { font, size, space, radius, surface, kind: kinds } = tokensWith(site.theme);
  const rows = [
    ...Object.entries(font).map(([name, families]) => [`font-${name}`, families]),
    ...Object.entries(size).map(([name, rem]) => [`size-${name}`, `${rem}rem`]),
    ...Object.entries(space).map(([name, rem]) => [`space-${name}`, `${rem}rem`]),
    ['radius', `${radius}rem`],
    ['languages', matrix.languages.length],
    ...Object.entries(surface.light).map(([name, light]) => [
      `color-${name}`,
      `light-dark(${light}, ${surface.dark[name as keyof typeof surface.dark]})`,
    ]),
    ...cardKinds.map((kind) => {
      const { light, dark } = kinds[kind];
      return [`kind-${kind}`, `light-dark(${light}, ${dark})`];
    }),
    ...MASKS.map((name) => [`icon-${name}`, `url("data:image/svg+xml,${encodeURIComponent(maskOf(name))}")`]),
  ];
  return `:root {\n${rows.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}\n`;
}

/**
 * The order of the cascade layers. It is declared in the first style sheet of every page, because the order of the
 * others differs.
 */
export const LAYERS = '@layer base, cards, sheet, pages, chrome, search, scripting, print;\n';

/** Sets the colour of elements with `data-kind`, and filters the cards of a sheet by kind. */
export function kindsCss(): string {
  const rules = cardKinds.flatMap((kind) => {
    const card = `[data-kind='${kind}']`;
    return [
      `${card} { --kind: var(--kind-${kind}); }`,
      `.sheet:has(#only-${kind}:checked) :is(.card:not(${card}), .band:not(:has(${card}))) { display: none; }`,
    ];
  });
  return `${rules.join('\n')}\n`;
}

function maskOf(name: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${iconBody(name)}</svg>`;
  return svg.replaceAll('currentColor', '#000');
}
