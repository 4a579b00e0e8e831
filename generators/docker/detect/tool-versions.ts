import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** The version of a tool for version managers: in a file of its own, in asdf's `.tool-versions`, or in mise's file. */
export function pinnedVersion(folder: Folder, names: readonly string[], ownFiles: readonly string[]): Said | undefined {
  for (const file of ownFiles) {
    const found = firstLine(folder.text(file) ?? '', /^[ \t]*([^\s#].*?)\s*$/);
    if (found && /\d/.test(found.value)) return { ...found, file };
  }
  for (const name of names) {
    const asdf = firstLine(folder.text('.tool-versions') ?? '', new RegExp(`^${name}\\s+(?:[a-z]+-)?(\\d\\S*)`));
    if (asdf) return { ...asdf, file: '.tool-versions' };
    for (const file of ['mise.toml', '.mise.toml']) {
      const mise = firstLine(folder.text(file) ?? '', new RegExp(`^"?${name}"?\\s*=\\s*"(?:[a-z]+-)?(\\d[^"]*)"`));
      if (mise) return { ...mise, file };
    }
  }
  return undefined;
}

/** Where projects keep a Dockerfile besides the usual place, such as `docker/app/Dockerfile` and `Dockerfile.prod`. */
const DOCKERFILE =
  /^(?:(?:\.?docker|build|deploy(?:ment)?|infra|ops)\/(?:[\w-]+\/)?)?(?:Dockerfile(?:[._-][\w-]+)?|[\w-]+\.Dockerfile)$/;

/**
 * The language version of the base image in the project's own Dockerfile. Without a usual one, that of the others, if they agree.
 *
 * @param folder - The project.
 * @param image - The name of the image, as a pattern.
 */
export function imageVersion(folder: Folder, image: string): Said | undefined {
  const pattern = new RegExp(
    `^FROM\\s+(?:--\\S+\\s+)?(?:docker\\.io/)?(?:library/)?${image}:(\\d+(?:\\.\\d+){0,2})`,
    'i',
  );
  const files = folder.files.includes('Dockerfile')
    ? ['Dockerfile']
    : folder.files.filter((file) => DOCKERFILE.test(file));
  const found = files.flatMap((file) => {
    const line = firstLine(folder.text(file) ?? '', pattern);
    return line ? [{ ...line, file }] : [];
  });
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}
