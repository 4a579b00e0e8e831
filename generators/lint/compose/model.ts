import type { Node } from 'yaml';
import type { SourceText } from '../source.ts';

/** A value of a compose file with its position. `<<` and aliases are resolved. */
export interface Item {
  /** Offset of the value. */
  at: number;
  node: Node | null;
}

/** A key of a mapping, with the positions of the key and of its value. */
export interface Entry extends Item {
  key: string;
  keyAt: number;
}

/** The purpose of a file: a complete file, an override, or a file for development. */
export type ComposeRole = 'base' | 'override' | 'dev';

export interface Service {
  name: string;
  at: number;
  entries: ReadonlyMap<string, Entry>;
  /** It extends a service elsewhere, whose settings are not known here. */
  extended: boolean;
}

/** A parsed compose file. */
export interface Compose {
  source: SourceText;
  role: ComposeRole;
  /** Errors of the YAML parser. */
  errors: readonly { at: number; message: string }[];
  /** Keys that occur more than once in a mapping. */
  duplicates: readonly { key: string; at: number }[];
  comments: readonly { at: number; text: string; line: number }[];
  top: ReadonlyMap<string, Entry>;
  services: readonly Service[];
  /** The file includes others, which may contain what is missing here. */
  includes: boolean;
}
