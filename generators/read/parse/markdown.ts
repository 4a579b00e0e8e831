import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { constructsIn, type GfmConstruct } from './gfm-signs.ts';
import { readRareGfm } from './rare-gfm.ts';

const processors = new Map<string, ReturnType<typeof processorFor>>();

/** Parses GitHub Flavored Markdown as remark does. Constructs that a text cannot contain are not looked for. */
export function parseMarkdown(text: string): Root {
  const constructs = constructsIn(text);
  const key = constructs.join();
  const processor = processors.get(key) ?? processorFor(constructs);
  processors.set(key, processor);
  return processor.parse(text);
}

function processorFor(constructs: readonly GfmConstruct[]) {
  const rare = constructs.filter((name) => name !== 'table');
  const processor = unified().use(remarkParse);
  if (rare.length < constructs.length) processor.use(readTables);
  if (rare.length > 0) processor.use(readRareGfm, rare);
  return processor.freeze();
}

function readTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
