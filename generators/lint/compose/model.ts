import type { Node } from 'yaml';
import type { SourceText } from '../source.ts';

/** A value of a compose file with the place where it is written; `<<` and aliases are followed. */
export interface Item {
  /** Offset of the value. */
  at: number;
  node: Node | null;
}

/** A key of a mapping, with the place of the key and of its value. */
export interface Entry extends Item {
  key: string;
  keyAt: number;
}

/** What a file is for: one that stands alone, or one that is laid over another. */
export type ComposeRole = 'base' | 'override' | 'dev';

export interface Service {
  name: string;
  at: number;
  entries: ReadonlyMap<string, Entry>;
  /** It takes settings from elsewhere, which are not known here. */
  extended: boolean;
}

/** A parsed compose file. */
export interface Compose {
  source: SourceText;
  role: ComposeRole;
  /** What the YAML parser objects to. */
  errors: readonly { at: number; message: string }[];
  /** Keys that their mapping has already. */
  duplicates: readonly { key: string; at: number }[];
  comments: readonly { at: number; text: string; line: number }[];
  top: ReadonlyMap<string, Entry>;
  services: readonly Service[];
  /** The file takes others in, so that what is missing may be there. */
  includes: boolean;
}
