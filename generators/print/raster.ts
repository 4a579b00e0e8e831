/** The pixels of an image, three bytes each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array<ArrayBuffer>;
}

/** The coordinates x and y. */
type Point = readonly [number, number];
/** An affine transformation: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const ELEMENT = /<(\/?)(use|path|g|symbol|defs)\b([^>]*)>/gu;
const ATTRIBUTE = /(?<![\w:-])([\w:-]+)="([^"]*)"/gu;
const STEP = /[MLHVQCZ]|-?\d*\.?\d+(?:e-?\d+)?/giu;
const IN_PLACE: Matrix = [1, 0, 0, 1, 0, 0];
/** Red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
/** Number of lines that approximate a curve, which is sufficient for a small image. */
const CURVE_LINES = 4;

/**
 * Renders the SVG of a page from Typst: filled and stroked paths in plain colours, without text elements. Other SVG
 * features (clips, dashes, gradients) are ignored, because they are not visible in a small image.
 *
 * @param svg - The page.
 * @param width - The width of the image in pixels. The height depends on the page.
 * @param paper - The background colour.
 */
export function drawSvg(svg: string, width: number, paper: Colour = WHITE): Pixels {
  const [, , pageWidth = 1, pageHeight = 1] = (/viewBox="([^"]*)"/u.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const scale = width / pageWidth;
  const height = Math.round(pageHeight * scale);
  const pixels = { width, height, rgb: new Uint8Array(width * height * 3) };
  for (let at = 0; at < pixels.rgb.length; at += 3) pixels.rgb.set(paper, at);
  const defined = new Map<string, string>();
  for (const { id, d } of elementsOf(svg, true)) if (id !== undefined && d !== undefined) defined.set(id, d);
  for (const { matrix, ...element } of elementsOf(svg, false)) {
    const path = element.d ?? defined.get(element['xlink:href']?.slice(1) ?? '');
    if (path === undefined) continue;
    const place = ([x, y]: Point): Point => {
      const [a, b, c, d, e, f] = matrix;
      return [(a * x + c * y + e) * scale, (b * x + d * y + f) * scale];
    };
    const lines = linesOf(path).map((line) => line.map(place));
    if (isColour(element.fill)) fill(pixels, lines, element.fill);
    if (!isColour(element.stroke)) continue;
    const across =
      Number(element['stroke-width'] ?? 1) * scale * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    for (const line of lines) {
      for (const [index, to] of line.entries()) {
        const from = line[index - 1];
        if (from) fill(pixels, [stroke(from, to, across)], element.stroke);
      }
    }
  }
  return pixels;
}

function isColour(value: string | undefined): value is string {
  return value?.startsWith('#') === true;
}

type Element = Partial<Record<string, string>> & { matrix: Matrix };

/** The elements that are drawn, or only those in definitions, with their attributes and transformations. */
function* elementsOf(svg: string, areDefined: boolean): Generator<Element> {
  let inside = false;
  let symbol: string | undefined;
  const groups: Matrix[] = [IN_PLACE];
  for (const [, end, name, text = ''] of svg.matchAll(ELEMENT)) {
    if (name === 'defs') inside = end === '' && !text.endsWith('/');
    else if (name === 'g' && end) groups.pop();
    else if (name === 'g' || inside === areDefined) {
      const attributes = Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value]));
      const { id = symbol, x = '0', y = '0', transform = '' } = attributes;
      const own = product(groups.at(-1) ?? IN_PLACE, matrixOf(transform));
      if (name === 'g' && text.endsWith('/')) continue;
      if (name === 'g') groups.push(own);
      else if (name === 'symbol') symbol = attributes['id'];
      else
        yield { ...attributes, ...(id && { id }), matrix: product(own, [1, 0, 0, 1, Number(x), Number(y)]) } as Element;
    }
  }
}

/** The product of two matrices: the inner transformation is applied first. */
function product([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function matrixOf(transform: string): Matrix {
  const numbers = (transform.match(/-?\d*\.?\d+(?:e-?\d+)?/gu) ?? []).map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (transform.startsWith('translate')) return [1, 0, 0, 1, a, b];
  if (transform.startsWith('scale')) return [a, 0, 0, numbers.length > 1 ? b : a, 0, 0];
  return [a, b, c, d, e, f];
}

/** The outlines of a path, with curves approximated by lines. */
function linesOf(path: string): Point[][] {
  const steps = path.match(STEP) ?? [];
  const outlines: Point[][] = [];
  let at = 0;
  let letter = '';
  while (at < steps.length) {
    if (/[A-Z]/iu.test(steps[at] ?? '')) letter = steps[at++] ?? '';
    const outline = outlines.at(-1) ?? [];
    const from = outline.at(-1) ?? [0, 0];
    // Lower-case commands are relative to the current point.
    const [left, top] = letter === letter.toLowerCase() ? from : [0, 0];
    const number = () => Number(steps[at++]);
    const point = (): Point => [left + number(), top + number()];
    const kind = letter.toUpperCase();
    if (kind === 'M') {
      outlines.push([point()]);
      letter = letter === 'M' ? 'L' : 'l';
    } else if (kind === 'L') outline.push(point());
    else if (kind === 'H') outline.push([left + number(), from[1]]);
    else if (kind === 'V') outline.push([from[0], top + number()]);
    else if (kind === 'Q') outline.push(...curve([from, point(), point()]));
    else if (kind === 'C') outline.push(...curve([from, point(), point(), point()]));
    else if (outline[0]) outline.push(outline[0]);
  }
  return outlines;
}

/** Points on a Bézier curve, without the first one. */
function curve(points: readonly Point[]): Point[] {
  return Array.from({ length: CURVE_LINES }, (_, index) => {
    const t = (index + 1) / CURVE_LINES;
    let between = points;
    while (between.length > 1) {
      between = between.slice(1).map(([x, y], next): Point => {
        const [before, above] = between[next] as Point;
        return [before + (x - before) * t, above + (y - above) * t];
      });
    }
    return between[0] as Point;
  });
}

/** The outline of a stroked line. */
function stroke([x0, y0]: Point, [x1, y1]: Point, width: number): Point[] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [((y1 - y0) / length) * (width / 2), ((x0 - x1) / length) * (width / 2)];
  return [
    [x0 + dx, y0 + dy],
    [x1 + dx, y1 + dy],
    [x1 - dx, y1 - dy],
    [x0 - dx, y0 - dy],
  ];
}

/** Fills outlines with a colour, with anti-aliasing. */
function fill({ width, height, rgb }: Pixels, outlines: readonly (readonly Point[])[], colour: string): void {
  const points = outlines.flat();
  const left = clamp(Math.floor(Math.min(...points.map(([x]) => x))), width);
  const right = clamp(Math.ceil(Math.max(...points.map(([x]) => x))), width);
  const top = clamp(Math.floor(Math.min(...points.map(([, y]) => y))), height);
  const bottom = clamp(Math.ceil(Math.max(...points.map(([, y]) => y))), height);
  if (right <= left || bottom <= top) return;
  const columns = right - left;
  // Each edge adds its contribution to the coverage of its pixel and of all pixels to the right. The coverage is the
  // prefix sum of a row.
  const edges = new Float32Array((columns + 1) * (bottom - top));
  for (const outline of outlines) {
    for (const [index, [x1, y1]] of outline.entries()) {
      const [x0, y0] = outline.at(index - 1) as Point;
      addEdge(edges, columns, bottom - top, [x0 - left, y0 - top], [x1 - left, y1 - top]);
    }
  }
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = top; y < bottom; y++) {
    let sum = 0;
    for (let x = left; x < right; x++) {
      sum += edges[(y - top) * (columns + 1) + x - left] ?? 0;
      const cover = Math.min(1, Math.abs(sum));
      if (cover < 0.002) continue;
      const at = 3 * (y * width + x);
      for (let channel = 0; channel < 3; channel++) {
        const before = rgb[at + channel] ?? 0;
        rgb[at + channel] = Math.round(before + ((channels[channel] ?? 0) - before) * cover);
      }
    }
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

function addEdge(edges: Float32Array, columns: number, rows: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const down = from[1] < to[1] ? 1 : -1;
  const [[x0, y0], [x1, y1]] = down === 1 ? [from, to] : [to, from];
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.max(0, Math.floor(y0)); row < Math.min(rows, Math.ceil(y1)); row++) {
    const upper = Math.max(row, y0);
    const lower = Math.min(row + 1, y1);
    if (lower <= upper) continue;
    const area = (lower - upper) * down;
    const middle = clamp(x0 + ((upper + lower) / 2 - y0) * slope, columns);
    const column = Math.floor(middle);
    const share = area * (1 - (middle - column));
    const at = row * (columns + 1) + column;
    edges[at] = (edges[at] ?? 0) + share;
    if (column < columns) edges[at + 1] = (edges[at + 1] ?? 0) + area - share;
  }
}
