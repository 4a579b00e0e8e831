import type { RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import type { Unit } from '../outline/index.ts';
import type { GraphNode, NodeOf, NodeType } from '../schema/index.ts';
import type { NoteContext } from './context.ts';

/** What holds where a unit or block stands in the note. */
export interface Scope {
  parent: GraphNode;
  /** What a block without a title of its own is called after. */
  subject: string;
  /** Whether the subject names a thing, so that a definition can be one of it. */
  named: boolean;
  /** What is asked, inside a question. */
  asked?: string;
  /** Whether the heading above announces commands. */
  commands?: boolean;
  /** What the heading above says of the code below it. */
  verdict?: 'bad' | 'good';
  /** The heading before this one, below the same heading. */
  before?: Unit;
  level?: NonNullable<NodeOf<'question'>['level']>;
  topic?: NodeOf<'section'>;
}

/** A node, and the content inside it in which more nodes may stand. */
export interface Extracted {
  node: GraphNode;
  rest: readonly RootContent[];
  /** More of it, in parts that have a name of their own. */
  parts?: readonly { subject: string; content: readonly RootContent[] }[];
}

/** Makes a node of what a heading or a bold label owns. */
export interface UnitExtractor {
  name: string;
  type: NodeType;
  /** Labels that are fields of the block, beyond those that belong to its role. */
  fields?: readonly Role[];
  match(unit: Unit, scope: Scope): boolean;
  extract(unit: Unit, scope: Scope, context: NoteContext): Extracted;
}

/** Makes nodes of one block that stands on its own: a table, a fence, a paragraph, a list. */
export interface BlockExtractor {
  name: string;
  type: NodeType;
  /** The block stays text as well. Without it, a section holds the nodes in the place of the block. */
  keepsText?: true;
  match(block: RootContent, scope: Scope, context: NoteContext): boolean;
  extract(block: RootContent, scope: Scope, context: NoteContext): GraphNode[];
}
