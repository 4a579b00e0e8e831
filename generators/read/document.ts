import type { Root } from 'mdast';
import type { Diagnostic } from '../report/index.ts';
import type { Chat } from './chats/index.ts';
import type { NoteLink, NoteTarget } from './vault/index.ts';

/** A file of notes as it came from the disk. */
export interface NoteFile {
  /** Relative to the notes root, forward slashes. What comes out of an archive is `archive.zip/member`. */
  path: string;
  bytes: Uint8Array;
  /** The conversations in it, where it is a chat export and no note. */
  chat?: Chat;
}

/** A note that is text already, such as what somebody types into a page. */
export interface NoteText {
  /** As that of a file. */
  path: string;
  text: string;
}

/** How a file was written: `markdown`, `flattened`, or the name of a chat product. */
export type Layout = string;

/** A line that carries no content, with the reason. `line` is 1-based in the user's file. */
export interface NoiseLine {
  line: number;
  reason: string;
}

/** Front matter after validation; unknown keys are kept for whoever knows them. */
export interface FrontMatter {
  title?: string;
  course?: string;
  order?: number;
  tags: string[];
  /** Other names of the note, by which links may call it. */
  aliases: string[];
  /** Every key as written, YAML types. */
  data: Record<string, unknown>;
  /** 1-based last line of the front matter, 0 when there is none. */
  endLine: number;
}

/**
 * One note, read: a tree of clean Markdown whose positions are lines of the file the user wrote.
 *
 * Reading has two halves. Named repair rules turn whatever the file holds into Markdown of the form
 * that docs/note-format.md describes, remembering for each line where it came from; then remark parses
 * that text and the positions are mapped back. A tidy note passes the first half unchanged.
 */
export interface Document {
  path: string;
  layout: Layout;
  frontMatter: FrontMatter;
  /** The clean Markdown that `root` was parsed from; what `cribsmith import` writes. */
  markdown: string;
  /** For each line of `markdown` the 1-based line of the user's file that it begins on. */
  origins: readonly number[];
  /**
   * mdast. `position.start.line`/`end.line` are 1-based lines of the user's file.
   * A node that a repair rule made has the rule's name in `data.rule`.
   */
  root: Root;
  /** The lines of the user's file, without line ends, as decoded. */
  sourceLines: readonly string[];
  /** Tags in the text, `#networking/dns`, without their mark; those of the front matter are not repeated. */
  tags: readonly string[];
  /** Links to other notes and within this one, as they are written, resolved or not. */
  links: readonly NoteLink[];
  /** Lines of the blocks that have an id to link to. */
  anchors: ReadonlyMap<string, number>;
  noise: readonly NoiseLine[];
  diagnostics: readonly Diagnostic[];
}

declare module 'mdast' {
  interface Data {
    /** Name of the repair rule that recovered this node; absent when the note had it as written. */
    rule?: string;
    /** Which note a link leads to, and where in it. */
    target?: NoteTarget;
    /** Id by which links call this block. */
    blockId?: string;
  }
}
