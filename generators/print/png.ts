import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Pixels } from './raster.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits for each of red, green and blue, with nothing unusual. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];
/** Shades of a channel that are told apart: fewer make a smaller file. */
const SHADES = 16;

/** A picture as a PNG, in fewer shades than there could be. Equal pictures are equal bytes. */
export function toPng({ width, height, rgb }: Pixels): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    // Every row begins with the number of its filter, of which 0 is none.
    rows.set(rgb.subarray(3 * width * y, 3 * width * (y + 1)).map(shadeOf), y * (1 + 3 * width) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(TRUE_COLOUR, 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())];
  return new Uint8Array(Buffer.concat([Uint8Array.from(SIGNATURE), ...chunks]));
}

function shadeOf(value: number): number {
  const step = 255 / (SHADES - 1);
  return Math.round(Math.round(value / step) * step);
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
