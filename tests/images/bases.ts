import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docker, tryDocker } from './docker.ts';

/** The images that a Dockerfile starts from; a stage that another one starts from is none. */
export function basesOf(dockerfile: string): string[] {
  const froms = [...dockerfile.matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)];
  const stages = new Set(froms.map(([, , stage]) => stage));
  return [...new Set(froms.map(([, image = '']) => image))].filter(
    (image) => image !== 'scratch' && !stages.has(image),
  );
}

/**
 * Makes a stand-in for an image that cannot be pulled here, under the image's own name:
 * `gcr.io/distroless/static-debian13:nonroot` out of bases/static-debian13.Dockerfile.
 */
export async function makeBase(image: string): Promise<void> {
  if ((await tryDocker('image', 'inspect', image)).code === 0) return;
  const name = image
    .replace(/[:@].*$/, '')
    .split('/')
    .at(-1);
  const file = fileURLToPath(new URL(`bases/${name}.Dockerfile`, import.meta.url));
  if (!existsSync(file))
    throw new Error(`There is no stand-in for ${image}: write tests/images/bases/${name}.Dockerfile.`);
  await docker(
    'build',
    '--network=host',
    '--tag',
    image,
    '--file',
    file,
    fileURLToPath(new URL('bases/', import.meta.url)),
  );
}
