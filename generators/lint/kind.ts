import { isMap, parseDocument } from 'yaml';

export type LintedKind = 'dockerfile' | 'compose';

const INSTRUCTION =
  /^(?:FROM|ARG|RUN|COPY|ADD|ENV|CMD|ENTRYPOINT|WORKDIR|LABEL|EXPOSE|USER|ONBUILD|SHELL|VOLUME)[ \t]/i;
const DOCKERFILE_NAME = /^(?:docker|container)file(?:\..+)?$|\.(?:docker|container)file$/i;
const COMPOSE_NAME = /^(?:docker-)?compose(?:[.-].+)?\.ya?ml$/i;

/**
 * Recognises Dockerfiles and compose files by their content or, if that is inconclusive, their name.
 *
 * @param text - The file.
 * @param path - Its path, or at least its name.
 * @returns The kind; undefined for other files.
 */
export function kindOfFile(text: string, path: string): LintedKind | undefined {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line.replace('\uFEFF', '')));
  if (first !== undefined && /^\s*(?:FROM|ARG)[ \t]+\S/i.test(first)) return 'dockerfile';
  if (!/\.ya?ml$/i.test(name) && INSTRUCTION.test(first?.trimStart() ?? '') && /^[ \t]*FROM[ \t]/im.test(text))
    return 'dockerfile';
  if (hasServices(text)) return 'compose';
  if (DOCKERFILE_NAME.test(name)) return 'dockerfile';
  return COMPOSE_NAME.test(name) ? 'compose' : undefined;
}

function hasServices(text: string): boolean {
  if (!/^services[ \t]*:/m.test(text)) return false;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  return isMap(document.contents) && document.has('services');
}
