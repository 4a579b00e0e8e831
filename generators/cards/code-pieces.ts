import type { ThemedTokenWithVariants, ThemeRegistrationResolved } from 'shiki';

/** The two themes in which all code is highlighted. */
export const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** For each theme, the class of each colour other than that of plain text. */
export type Palettes = Readonly<Record<keyof typeof THEMES, ReadonlyMap<string, string>>>;

/** A stretch of a line in one colour. It has no classes if it looks like plain text. */
export interface Piece {
  look: string;
  text: string;
}

const ITALIC = 1;
const BOLD = 2;

/** Options of the highlighter. A time limit would make builds differ. */
export const CODE_OPTIONS = { themes: THEMES, tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000 } as const;

/** The colours of both themes, each with a class name. */
export function palettesOf(themeOf: (name: string) => ThemeRegistrationResolved): Palettes {
  const coloursOf = (theme: keyof typeof THEMES) => {
    const { settings, fg } = themeOf(THEMES[theme]);
    const colours = settings.flatMap(({ settings: { foreground } }) => foreground?.toLowerCase() ?? []);
    const telling = [...new Set(colours)].filter((colour) => colour !== fg.toLowerCase());
    return new Map(telling.map((colour, index) => [colour, `${theme[0]}${index}`]));
  };
  return { light: coloursOf('light'), dark: coloursOf('dark') };
}

/** Cuts a line into pieces. Adjacent pieces of one colour, and the space between them, are joined. */
export function piecesOf(tokens: readonly ThemedTokenWithVariants[], palettes: Palettes): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    const look = lookOf(token, palettes);
    if (last && (last.look === look || token.content.trim() === '')) last.text += token.content;
    else pieces.push({ look, text: token.content });
  }
  return pieces;
}

function lookOf({ variants }: ThemedTokenWithVariants, palettes: Palettes): string {
  const { light, dark } = variants;
  const style = light?.fontStyle ?? 0;
  return [
    palettes.light.get(light?.color?.toLowerCase() ?? ''),
    palettes.dark.get(dark?.color?.toLowerCase() ?? ''),
    (style & ITALIC) === ITALIC && 'i',
    (style & BOLD) === BOLD && 'b',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where highlighted code appears, and how dark mode is recognised. */
export interface CodeCssOptions {
  /** Selector of the frame of the code. */
  frame: string;
  /** Selectors of the frame in dark mode; by default the colour scheme of the system decides. */
  dark?: readonly string[];
}

/**
 * The CSS rules for the classes of highlighted code. Each piece has one class per theme; inline colours would make up
 * half of a page.
 */
export function cssOf(palettes: Palettes, inkOf: (theme: string) => string, options: CodeCssOptions): string {
  const { frame, dark } = options;
  const rules = Object.entries(palettes).flatMap(([theme, colours]) =>
    [...colours].map(([colour, name]) => `${frame} .${name} { --${theme}: ${colour}; }`),
  );
  const [light, night] = [inkOf(THEMES.light), inkOf(THEMES.dark)];
  const inks = dark
    ? [...inkRules([frame], light, 'var(--light, currentcolor)'), ...inkRules(dark, night, 'var(--dark, currentcolor)')]
    : inkRules(
        [frame],
        `light-dark(${light}, ${night})`,
        'light-dark(var(--light, currentcolor), var(--dark, currentcolor))',
      );
  return [...inks, `${frame} .i { font-style: italic; }`, `${frame} .b { font-weight: 700; }`, ...rules, ''].join('\n');
}

function inkRules(frames: readonly string[], ink: string, coloured: string): string[] {
  const each = (inner: string) => frames.map((frame) => `${frame} ${inner}`).join(', ');
  return [`${each('pre')} { color: ${ink}; }`, `${each('pre span[class]')} { color: ${coloured}; }`];
}
