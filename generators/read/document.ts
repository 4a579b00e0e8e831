import type { Root } from 'mdast';
import type { Diagnostic } from '../report/index.ts';
import type { Chat } from './chats/index.ts';
import type { NoteLink, NoteTarget } from './vault/index.ts';

/** A file of notes. */
export interface NoteFile {
  /** Relative to the notes root, with forward slashes. For members of an archive: `archive.zip/member`. */
  path: string;
  bytes: Uint8Array;
  /** Its conversations, if it is a chat export. */
  chat?: Chat;
}

/** A note that is already text, such as text typed into a page. */
export interface NoteText {
  /** As in `NoteFile`. */
  path: string;
  text: string;
}

/** How a file was written: `markdown`, `flattened`, or the name of a chat product. */
export type Layout = string;

/** A line without content, with the reason. `line` is 1-based in the user's file. */
export interface NoiseLine {
  line: number;
  reason: string;
}

/** Validated front matter. Unknown keys are kept. */
export interface FrontMatter {
  title?: string;
  course?: string;
  order?: number;
  tags: string[];
  /** Alternative names of the note, which links may use. */
  aliases: string[];
  /** All keys as written, with YAML types. */
  data: Record<string, unknown>;
  /** 1-based last line of the front matter, 0 without front matter. */
  endLine: number;
}

/**
 * One note: a tree of clean Markdown whose positions are lines of the file that the user wrote.
 *
 * Reading has two steps. Repair rules first turn the content of the file into Markdown of the form that
 * docs/note-format.md describes, and record the origin of each line. The text is then parsed by remark, and its
 * positions are mapped back. A tidy note is unchanged by the first step.
 */
export interface Document {
  path: string;
  layout: Layout;
  frontMatter: FrontMatter;
  /** The clean Markdown from which `root` was parsed; `cribsmith import` writes it. */
  markdown: string;
  /** For each line of `markdown`, the 1-based line of the user's file on which it begins. */
  origins: readonly number[];
  /**
   * mdast. `position.start.line` and `end.line` are 1-based lines of the user's file. A node created by a repair rule
   * has the name of the rule in `data.rule`.
   */
  root: Root;
  /** The decoded lines of the user's file, without line ends. */
  sourceLines: readonly string[];
  /** Tags in the text, `#networking/dns`, without `#` and without those of the front matter. */
  tags: readonly string[];
  /** Links to other notes and within this one, as written, whether or not they can be resolved. */
  links: readonly NoteLink[];
  /** The lines of blocks by their ids. */
  anchors: ReadonlyMap<string, number>;
  noise: readonly NoiseLine[];
  diagnostics: readonly Diagnostic[];
}

declare module 'mdast' {
  interface Data {
    /** Name of the repair rule that recovered this node; absent if the note has it as written. */
    rule?: string;
    /** The note to which a link leads, and the target in it. */
    target?: NoteTarget;
    /** Id of this block for links. */
    blockId?: string;
  }
}
