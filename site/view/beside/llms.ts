import { strings } from '../../strings/index.ts';
import { downloads } from '../data.ts';
import { frame } from '../frame.ts';
import { home } from '../home.ts';
import { href } from '../links.ts';
import { packPages } from '../packs.ts';
import { published } from '../published.ts';
import { questionGroups } from '../questions.ts';
import { topicLinks } from '../topic.ts';
import { lines } from './lines.ts';

/** The content of the site in the format of https://llmstxt.org/: Markdown with a link and a line for each item. */
export function llms(): string {
  return lines(
    `# ${frame.title}`,
    '',
    `> ${home().about}`,
    ...part(
      strings.home.sheets,
      topicLinks().map(({ title, href: link, counts }) => ({
        title,
        link,
        about: counts.map(({ text }) => text).join(', '),
      })),
    ),
    ...part(
      strings.questions.title,
      questionGroups().flatMap(({ topic, sections }) =>
        sections.flatMap(({ questions }) =>
          questions.map(({ title, href: link }) => ({ title, link, about: topic.title })),
        ),
      ),
    ),
    ...part(
      strings.nav.templates,
      packPages.map(({ title, href: link, files }) => ({
        title,
        link,
        about: files.map(({ path }) => path).join(', '),
      })),
    ),
    ...part(
      strings.report.data,
      downloads
        .filter(({ kind }) => kind === 'data')
        .map(({ href: path, title }) => ({ title, link: href(path), about: '' })),
    ),
  );
}

function part(heading: string, items: readonly { title: string; link: string; about: string }[]): string[] {
  if (items.length === 0) return [];
  return [
    '',
    `## ${heading}`,
    '',
    ...items.map(
      ({ title, link, about }) => `- [${inLink(title)}](${published(link) ?? link})${about && `: ${about}`}`,
    ),
  ];
}

/** Escapes text for the brackets of a link. */
function inLink(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[[\]\\]/gu, '\\$&');
}
