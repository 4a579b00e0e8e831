import type { Chat } from '../conversation.ts';
import type { Json } from '../parse/json.ts';

/** Recognises the JSON of one product by its structure, not by file names. */
export interface JsonRecogniser {
  /** The structure of its file, for the message if no recogniser matches. */
  shape: string;
  /**
   * Reads a file; undefined if it is from another product. Throws CribsmithError `chat-invalid` if it is from this
   * product, but damaged.
   */
  read(path: string, json: Json): Chat | undefined;
}

/** The objects of a list, or of the list in the only key of an object. */
export function itemsOf(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value).find(Array.isArray) : undefined;
  return (list ?? []).filter(isObject);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringOf(owner: Record<string, unknown>, key: string): string {
  const value = owner[key];
  return typeof value === 'string' ? value : '';
}
