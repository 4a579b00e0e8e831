import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import type { ComposedDocument } from './questions.ts';

/** Typst for browsers: its JavaScript bindings, its WebAssembly module, and the resources of documents. */
export interface Engine {
  glue: typeof import('@myriaddreamin/typst-ts-web-compiler');
  program: BufferSource | Response;
  fonts: readonly Uint8Array[];
  layouts: Readonly<Record<string, string>>;
  /** The names of additional font families. */
  further?: readonly string[];
}

const PAPERS = { a4: 'a4', letter: 'us-letter' } as const;
export type Paper = keyof typeof PAPERS;

/** Structured diagnostics. */
const STRUCTURED = 3;
const PAGED = 0;
const PDF = 1;

/**
 * Starts Typst.
 *
 * @returns A function that typesets a document, and throws an Error with the messages of Typst.
 */
export async function createTypeset({
  glue,
  program,
  fonts,
  layouts,
  further = [],
}: Engine): Promise<(document: ComposedDocument, paper: Paper) => Uint8Array<ArrayBuffer>> {
  await glue.default({ module_or_path: program });
  const compiler = await compilerWith(glue, fonts);
  for (const [path, text] of Object.entries(layouts)) compiler.add_source(`/${path}`, text);
  return ({ layout, content, language }, paper) => {
    compiler.map_shadow('/content.json', new TextEncoder().encode(content));
    const world = compiler.snapshot('/', `/${layout}/main.typ`, [
      ['paper', PAPERS[paper]],
      ['fonts', further.join(',')],
      ['lang', language],
      ['grey', ''],
    ]);
    try {
      const { hasError, diagnostics } = world.compile(PAGED, STRUCTURED);
      if (hasError) throw new Error(messagesOf(diagnostics));
      const { result } = world.get_artifact(PDF, STRUCTURED);
      if (!(result instanceof Uint8Array)) throw new Error('Typst made no PDF.');
      return new Uint8Array(result);
    } finally {
      world.free();
    }
  };
}

async function compilerWith(glue: Engine['glue'], fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  const builder = new glue.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}

function messagesOf(diagnostics: unknown): string {
  const all = Array.isArray(diagnostics) ? diagnostics : [];
  return all.map(({ message }) => String(message)).join('; ') || 'no reason given';
}
