import { CribsmithError } from '../report/index.ts';
import type { PackInput } from './input.ts';
import { imageOf, isPinned, type PinTable, versionOf } from './pins.ts';
import { type ServiceTable, servicesView } from './services.ts';
import type { Choice } from './settle.ts';

/** Between the parts of an instruction that has several lines. */
const CONTINUED = ' \\\n    ';

/** What the templates see: every value in the form in which it is written into the file. */
export function viewOf(input: PackInput, choice: Choice, pins: PinTable, services: ServiceTable) {
  const { facts, title } = input;
  const { options, final, steps } = choice;
  const { port, entry = '', compat, version } = options;
  const asked = version === undefined ? undefined : { language: facts.build.image, version };
  const ref = (name: string) => imageOf(pins, checkedImage(input, pins, name), asked);
  const fill = (text: string) => filled(text, { entry, port: String(port) }, pins);
  const argv = (words: readonly string[]) => words.map(fill);
  const form = facts.entries.find(({ match }) => new RegExp(match, 'u').test(entry));
  const entrypoint = argv(form?.entrypoint ?? final.entrypoint ?? facts.entrypoint);
  const health = argv(final.health ?? facts.health);
  const made = steps.compile === undefined ? 'deps' : 'build';
  const chosen = servicesView(options.services, services, pins);
  const variables = (own: Readonly<Record<string, string>>) =>
    Object.entries(own)
      .map(([name, value]) => `${name}=${fill(value)}`)
      .join(CONTINUED);
  return {
    title,
    language: facts.id,
    ...options,
    entry,
    packageManager: options.packageManager ?? '',
    link: compat ? '' : '--link ',
    tools: [...new Set((steps.tools ?? []).map(({ image }) => image))].map((image) => ({
      stage: image,
      image: ref(image),
    })),
    build: {
      image: ref(steps.image),
      tools: (steps.tools ?? []).map(({ image, from, to }) => ({ stage: image, from, to })),
      env: variables(steps.env ?? {}),
      setup: fill(steps.setup ?? ''),
      manifests: (steps.manifests ?? []).join(' '),
      manifestList: (steps.manifests ?? []).filter((path) => !path.includes('*')),
      mounts: (steps.caches ?? []).map((path) => `--mount=type=cache,target=${path}${CONTINUED}`).join(''),
      install: fill(steps.install ?? ''),
      installDev: fill(steps.installDev ?? ''),
      compile: fill(steps.compile ?? ''),
      from: steps.installDev === undefined ? 'deps' : 'dev-deps',
      why: steps.why ?? 'pin-every-dependency',
      made,
    },
    dev: {
      command: argv(form?.dev ?? facts.dev.command),
      env: variables({ PORT: String(port), ...facts.dev.env }),
      action: facts.dev.reloads ? 'sync' : 'sync+restart',
      keep: facts.dev.keep,
      caches: (steps.caches ?? []).map((path, index) => ({ name: `dev-cache-${index + 1}`, path })),
    },
    debug: { image: ref('busybox') },
    final: {
      image: ref(final.image),
      user: final.user,
      copy: final.copy.map((file) => ({ ...file, stage: made })),
      env: variables({ PORT: String(port), ...facts.env, ...final.env }),
      workdir: facts.workdir ?? '',
    },
    artifacts: (final.artifacts ?? facts.artifacts).map(({ from, to, stage }) => ({ from, to, stage: stage ?? made })),
    sources: facts.sources.join(' '),
    health,
    entrypoint,
    writable: facts.writable,
    ignore: facts.ignore,
    memory: facts.memory,
    services: chosen,
    endpoints: chosen.map((service) => `${service.name}:${service.port}`).join(','),
    volumes: chosen.flatMap((service) => service.volumes.map(({ name }) => name)),
    secrets: chosen.flatMap(({ secret }) => (secret === '' ? [] : [secret])),
    pins: Object.fromEntries(Object.keys(pins).map((name) => [name.replaceAll('-', '_'), imageOf(pins, name)])),
  };
}

/** The name of an image, when the table has it. Throws CribsmithError `pack-incomplete` when it does not. */
function checkedImage({ source }: PackInput, pins: PinTable, name: string): string {
  if (isPinned(pins, name)) return name;
  throw new CribsmithError('pack-incomplete', `Unexpected image "${name}", expected one of the pin table.`, {
    place: source,
    hint: `There are ${Object.keys(pins).join(', ')}; or write a full reference with its tag.`,
  });
}

/** Puts the options and pinned versions into a command of the facts: `{entry}`, `{port}`, `{version:NAME}`. */
function filled(text: string, values: { entry: string; port: string }, pins: PinTable): string {
  return text.replaceAll(
    /\{(entry|port)\}|\{version:([\w-]+)\}/g,
    (placeholder, key: 'entry' | 'port', pin: string) => {
      if (key !== undefined) return values[key];
      const version = versionOf(pins, pin);
      if (version !== undefined) return version;
      throw new CribsmithError('pack-incomplete', `Unexpected ${placeholder}, expected a version of the pin table.`);
    },
  );
}
