import type { CheckedFile } from './lint-worker.ts';

const NAME = 'files';
/** Maximum length of the text in a link, also when decompressed. */
const LONGEST = 1 << 20;

/** Encodes files as a URL fragment, which is never sent to a server. */
export async function fragmentOf(files: readonly CheckedFile[]): Promise<string> {
  const text = JSON.stringify(files.map(({ path, text: words }) => [path, words]));
  const packed = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `#${NAME}=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Decodes the files in a URL fragment. Undefined if there are none, or if it is damaged. */
export async function filesOf(fragment: string): Promise<CheckedFile[] | undefined> {
  const packed = new RegExp(`^#${NAME}=([\\w-]+)$`).exec(fragment)?.[1];
  if (packed === undefined) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    const files: unknown = JSON.parse(new TextDecoder().decode(text));
    if (!Array.isArray(files)) return undefined;
    return files.map(([path, words]) => ({ path: String(path), text: String(words) }));
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > LONGEST) throw new RangeError('The link holds too much.');
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
