import type { RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import type { Unit } from '../outline/index.ts';
import type { GraphNode, NodeOf, NodeType } from '../schema/index.ts';
import type { NoteContext } from './context.ts';

/** The context of a unit or block in the note. */
export interface Scope {
  parent: GraphNode;
  /** The title for blocks without one. */
  subject: string;
  /** Whether the subject is the name of something that a definition can define. */
  named: boolean;
  /** The question that contains it. */
  asked?: string;
  /** Whether the heading above announces commands. */
  commands?: boolean;
  /** How the heading above judges the code below it. */
  verdict?: 'bad' | 'good';
  /** The previous heading below the same parent. */
  before?: Unit;
  level?: NonNullable<NodeOf<'question'>['level']>;
  topic?: NodeOf<'section'>;
}

/** A node, and its content that may contain further nodes. */
export interface Extracted {
  node: GraphNode;
  rest: readonly RootContent[];
  /** Further content, in parts with their own subjects. */
  parts?: readonly { subject: string; content: readonly RootContent[] }[];
}

/** Creates the node of a heading or bold label. */
export interface UnitExtractor {
  name: string;
  type: NodeType;
  /** Labels that are fields of the block, in addition to those of its role. */
  fields?: readonly Role[];
  match(unit: Unit, scope: Scope): boolean;
  extract(unit: Unit, scope: Scope, context: NoteContext): Extracted;
}

/** Creates nodes from a separate block: a table, a fence, a paragraph, a list. */
export interface BlockExtractor {
  name: string;
  type: NodeType;
  /** Whether the block is also kept as text. Otherwise the nodes replace it in the section. */
  keepsText?: true;
  match(block: RootContent, scope: Scope, context: NoteContext): boolean;
  extract(block: RootContent, scope: Scope, context: NoteContext): GraphNode[];
}
