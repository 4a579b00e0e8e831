import { type LanguageFacts, languageFactsSchema } from '../graph/schema/index.ts';
import { CribsmithError } from '../report/index.ts';
import { alpineProbe, probeFiles, probeOf } from './probe.ts';
import type { Recipe } from './recipe.ts';

type Bases = LanguageFacts['bases'];
type BaseName = keyof Bases;

/** The user in base images that the language's own packs do not use. */
const NOBODY = '65532:65532';
/** The practice that a health probe follows, which identifies the probes of an example. */
const PROBE = 'check-health-without-a-shell';

/**
 * Adapts the facts of a language to a project: everything that belongs to the example is replaced. The result is
 * validated like the facts of a note, so that nothing in a project can end a line of a Dockerfile.
 *
 * @param facts - The facts in the language's note.
 * @param recipe - How to build and start the project.
 * @returns Facts for generating a pack.
 * @throws CribsmithError `project-invalid` for a value that no file of a pack can contain.
 */
export function adaptFacts(facts: LanguageFacts, recipe: Recipe): LanguageFacts {
  const names = recipe.bases.filter(
    (name) => facts.bases[name] !== undefined || recipe.finalImages?.[name] !== undefined,
  );
  const [base = facts.base] = names;
  const bases = Object.fromEntries(names.map((name) => [name, adaptBase(facts, recipe, name)]));
  const checked = languageFactsSchema.safeParse({
    ...facts,
    family: 'interpreted',
    entry: undefined,
    entries: [],
    managers: {},
    build: {
      image: recipe.image ?? facts.build.image,
      tools: recipe.tools ?? [],
      ...(recipe.crosses === true && { platform: 'build' }),
      ...(recipe.buildEnv && { env: recipe.buildEnv }),
      ...setupOf(recipe.buildPackages, recipe.setup),
      ...(recipe.install !== undefined && { manifests: recipe.manifests, install: recipe.install }),
      ...(recipe.compile !== undefined && { compile: recipe.compile }),
      ...(recipe.buildSecrets && { secrets: recipe.buildSecrets.map(({ id, target }) => ({ id, target })) }),
      caches: recipe.caches,
      why: recipe.why ?? facts.build.why ?? 'build-in-stages',
    },
    artifacts: recipe.artifacts,
    sources: recipe.sources,
    workdir: recipe.workdir,
    env: recipe.env,
    entrypoint: recipe.start,
    health: probeOf(recipe.runtime, '{port}', recipe.health),
    dev: { reloads: false, env: {}, ...recipe.dev },
    base,
    bases,
    writable: ['/tmp', ...(recipe.writable ?? [])],
    readOnly: recipe.writesToImage !== true,
    data: recipe.data ?? [],
    memory: recipe.memory ?? facts.memory,
    ...(recipe.startPeriod !== undefined && { start: recipe.startPeriod }),
    ignore: [],
  });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new CribsmithError('project-invalid', `Unexpected ${issue?.path.join('.')}: ${issue?.message}.`, {
    hint: 'A name with spaces or special characters cannot be used in a Dockerfile; rename the file.',
  });
}

function adaptBase(facts: LanguageFacts, recipe: Recipe, name: BaseName): object {
  const base = facts.bases[name];
  const { health, runtime } = recipe;
  const probe = probeOf(runtime, '{port}', health);
  const copied = runtime === 'busybox' && name !== 'alpine';
  return {
    image: recipe.finalImages?.[name] ?? base?.image,
    user: base?.user ?? NOBODY,
    ...(base?.build?.image !== undefined && { build: { image: base.build.image } }),
    copy: [
      ...(base?.copy ?? []).filter(({ why }) => why !== PROBE),
      ...(copied ? probeFiles(health).map((to) => ({ from: '/bin/busybox', to, why: PROBE, image: 'busybox' })) : []),
    ],
    env: base?.env ?? {},
    ...setupOf(name === 'slim' ? recipe.runPackages : undefined),
    ...(base?.versions !== undefined && { versions: base.versions }),
    entrypoint: withProgramOf(base?.entrypoint, recipe.start, facts.entrypoint),
    health:
      runtime === 'busybox' && name === 'alpine'
        ? alpineProbe('{port}', health)
        : withProgramOf(base?.health, probe, facts.health),
  };
}

/**
 * Adjusts the program of a command to the base image: `node` becomes `/nodejs/bin/node` if that is the base's own form.
 */
function withProgramOf(
  own: readonly string[] | undefined,
  command: readonly string[],
  usual: readonly string[],
): string[] {
  const [program = '', ...rest] = command;
  return [own !== undefined && usual[0] === program ? (own[0] ?? program) : program, ...rest];
}

/** Installs Debian packages and removes the package lists. */
function setupOf(packages: readonly string[] = [], more?: string): { setup?: string } {
  const names = [...new Set(packages)].sort().join(' ');
  const install = `apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`;
  const commands = [...(names === '' ? [] : [install]), ...(more === undefined ? [] : [more])];
  return commands.length === 0 ? {} : { setup: commands.join(' && ') };
}
