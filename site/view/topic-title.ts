import { strings } from '../strings/index.ts';

/** The title of a topic. A note without a heading has none, and a link needs a text. */
export function topicTitle({ title }: { title: string }): string {
  return title.trim() || strings.site.untitled;
}
