import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './raster.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The PNG header fields: 8 bits per channel, or 8-bit palette indexes; no interlacing. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];
const NUMBERED = [8, 3, 0, 0, 0];
/** Maximum number of colours in a palette. */
const MOST_NUMBERED = 256;
/** Number of shades per channel. Fewer shades make smaller files. */
const SHADES = 16;
const STEP = 255 / (SHADES - 1);
/** The shade of each channel value. */
const SHADE = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / STEP));

/** Encodes an image as a PNG with fewer shades. Equal images give equal bytes. */
export function toPng(pixels: Pixels): Uint8Array<ArrayBuffer> {
  const { width, height } = pixels;
  const { rows, palette } = numbered(pixels) ?? { rows: inTrueColour(pixels), palette: undefined };
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(palette ? NUMBERED : TRUE_COLOUR, 8);
  const chunks = [
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat([Uint8Array.from(SIGNATURE), ...chunks]));
}

/** Rows of palette indexes. Undefined if there are too many colours. Every row begins with its filter type, none. */
function numbered({ width, height, rgb }: Pixels): { rows: Uint8Array; palette: number[] } | undefined {
  const numbers = new Int16Array(SHADES ** 3).fill(-1);
  const palette: number[] = [];
  const rows = new Uint8Array(height * (1 + width));
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 3) {
      const red = shadeAt(rgb, from);
      const green = shadeAt(rgb, from + 1);
      const blue = shadeAt(rgb, from + 2);
      const colour = (red * SHADES + green) * SHADES + blue;
      if (numbers[colour] === -1) {
        numbers[colour] = palette.length / 3;
        palette.push(red * STEP, green * STEP, blue * STEP);
      }
      rows[to++] = numbers[colour] ?? 0;
    }
  }
  return palette.length / 3 <= MOST_NUMBERED ? { rows, palette } : undefined;
}

function inTrueColour({ width, height, rgb }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    const row = rgb.subarray(3 * width * y, 3 * width * (y + 1)).map((_, at, own) => shadeAt(own, at) * STEP);
    rows.set(row, y * (1 + 3 * width) + 1);
  }
  return rows;
}

function shadeAt(rgb: Uint8Array, place: number): number {
  return SHADE[rgb[place] ?? 0] ?? 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}
