import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDocker } from './docker.ts';
import { makeFolder, ROOT, run } from './engine.ts';

/** The images that a Dockerfile starts from or copies out of; its own stages are none. */
export function basesOf(dockerfile: string): string[] {
  const froms = [...dockerfile.matchAll(/^FROM (?:--\S+ )*(\S+)(?: AS (\S+))?$/gm)];
  const copied = [...dockerfile.matchAll(/^COPY .*--from=(\S+)/gm)];
  const stages = new Set(froms.map(([, , stage]) => stage));
  return [...new Set([...froms, ...copied].map(([, image = '']) => image))].filter(
    (image) => image !== 'scratch' && !stages.has(image),
  );
}

/** How a stand-in is made: the Dockerfile and, where that makes several, the stage. */
interface StandIn {
  file: string;
  stage?: string;
}

/**
 * The stand-in for an image: `golang:1.27.0-trixie` is made by bases/golang.Dockerfile; images that share most of
 * their layers share a file: `gcr.io/distroless/static-debian13:debug-nonroot` is the stage `static-debian13-debug`
 * of bases/distroless.Dockerfile. Undefined when there is none; an Alpine image has none, for it is another system.
 */
function standIn(image: string): StandIn | undefined {
  const { path, tag } = /^(?<path>[^:@]+)(?::(?<tag>[^@]+))?/.exec(image)?.groups ?? {};
  const [name = '', folder = ''] = path?.split('/').reverse() ?? [];
  const variant = /(?:^|-)(alpine|apache|bin|cli|debug|distroless|fpm)/.exec(tag ?? '')?.[1];
  if (variant === 'alpine') return undefined;
  // Of Node.js and Python the image without `slim` in its tag is the one with compilers.
  const stage = `${name}${variant === undefined ? '' : `-${variant}`}`;
  const isFull = variant === undefined && !tag?.includes('slim');
  for (const recipe of [folder, name]) {
    const file = fileURLToPath(new URL(`bases/${recipe}.Dockerfile`, import.meta.url));
    if (!existsSync(file)) continue;
    const stages = [...readFileSync(file, 'utf8').matchAll(/ AS (\S+)$/gm)].map(([, found]) => found);
    const found = [...(isFull ? [`${stage}-full`] : []), stage]
      .map((wanted) => stages.find((known) => withoutVersion(known) === withoutVersion(wanted)))
      .find((known) => known !== undefined);
    if (found !== undefined) return { file, stage: found };
    if (stages.length === 0 && variant === undefined) return { file };
  }
  return undefined;
}

/** One version stands in for all: `nodejs22-debian13` is made like `nodejs24-debian13`. */
function withoutVersion(stage = ''): string {
  return stage.replaceAll(/(?<=[a-z])\d+(?=-)/g, '');
}

/** Why an image cannot be made here; undefined when it can. */
export function whyNoBase(image: string): string | undefined {
  if (standIn(image)) return undefined;
  if (/:.*alpine/.test(image)) return `${image}: Alpine's packages come from Alpine alone`;
  return `${image}: neither Debian nor the npm registry has what is in it`;
}

const made = new Map<string, Promise<void>>();

/**
 * Makes a stand-in for an image that cannot be pulled, under the image's own name. The build is repeated in every
 * run, so that a changed recipe counts; one that has not changed comes out of the engine's cache.
 * Throws an Error when there is no stand-in, or when it does not build.
 */
export function makeBase(image: string): Promise<void> {
  const making = made.get(image) ?? build(image);
  made.set(image, making);
  return making;
}

async function build(image: string): Promise<void> {
  const found = standIn(image);
  if (!found) throw new Error(whyNoBase(image));
  const recipe = readFileSync(found.file, 'utf8');
  for (const other of basesOf(recipe)) if (other !== 'cribsmith/debian') await makeBase(other);
  const target = found.stage === undefined ? [] : ['--target', found.stage];
  const context = contextOf(/^# npm: (.*)$/m.exec(recipe)?.[1]?.split(' ') ?? []);
  const args = ['build', '--network=host', ...target, '--tag', image, '--file=-', context];
  const { code, output } = await runDocker(args, recipe);
  if (code !== 0) throw new Error(`The stand-in for ${image} does not build:\n${output}`);
}

/** A folder with the archives of npm packages, such as `npm@11`: what a line `# npm:` of a recipe asks for. */
function contextOf(specs: readonly string[]): string {
  const folder = join(ROOT, 'contexts', specs.join('+').replaceAll('/', '-') || 'none');
  makeFolder(folder, (unfinished) => {
    if (specs.length > 0) run('npm', 'pack', '--silent', `--pack-destination=${unfinished}`, ...specs);
  });
  return folder;
}
