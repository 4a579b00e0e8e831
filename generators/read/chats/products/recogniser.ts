import type { Chat } from '../conversation.ts';
import type { Json } from '../parse/json.ts';

/** Knows the JSON of one product by its structure; names of files say nothing. */
export interface JsonRecogniser {
  /** What its file looks like, for the message when nothing fits. */
  shape: string;
  /** Undefined when it is not this product's. Throws CribsmithError `chat-invalid` when it is, and broken. */
  read(path: string, json: Json): Chat | undefined;
}

/** The objects of a list, or of the list that a single key of an object holds. */
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
