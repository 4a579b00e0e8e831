import type { LanguageFacts, NodeOf } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { SettledOptions } from './options.ts';
import { imageOf, isPinned, type PinTable } from './pins.ts';

/** Between the parts of an instruction that has several lines. */
const CONTINUED = ' \\\n    ';

/** What the templates see: every value in the form in which it is written into the file. */
export function viewOf(language: NodeOf<'language'>, options: SettledOptions, pins: PinTable) {
  const { title, facts, source } = language;
  const { build } = facts;
  const final = finalBase(facts, options);
  for (const name of [build.image, final.image]) {
    if (isPinned(pins, name)) continue;
    throw new CribsmithError('pack-incomplete', `Unexpected image "${name}", expected one of the pin table.`, {
      place: { path: source.path, line: source.line },
      hint: `There are ${Object.keys(pins).join(', ')}; or write a full reference with its tag.`,
    });
  }
  const { version } = options;
  const asked = version === undefined ? undefined : { language: build.image, version };
  return {
    title,
    name: options.name,
    port: options.port,
    plain: options.plain,
    build: {
      image: imageOf(pins, build.image, asked),
      manifests: build.manifests.join(' '),
      mounts: build.caches.map((path) => `--mount=type=cache,target=${path}${CONTINUED}`).join(''),
      install: build.install ?? '',
      compile: build.compile ?? '',
      why: build.why,
    },
    final: {
      image: imageOf(pins, final.image, asked),
      user: final.user,
      copy: final.copy,
      env: Object.entries({ PORT: String(options.port), ...final.env })
        .map(([name, value]) => `${name}=${value}`)
        .join(CONTINUED),
    },
    artifact: facts.artifact,
    sources: facts.sources.join(' '),
    health: execForm(final.health ?? facts.health),
    entrypoint: execForm(final.entrypoint ?? facts.entrypoint),
    writable: facts.writable,
    ignore: facts.ignore,
  };
}

function finalBase(facts: LanguageFacts, { base, version }: SettledOptions) {
  const known = Object.keys(facts.bases);
  const final = facts.bases[base as keyof typeof facts.bases];
  if (!final) {
    const reason = facts.refused[base as keyof typeof facts.refused];
    throw new CribsmithError('usage', `${facts.id} cannot end in a ${base} image${reason ? `: ${reason}` : ''}.`, {
      hint: `It can end in ${known.join(' or ')}.`,
    });
  }
  if (final.versions !== undefined && version !== undefined && !`${version}.`.startsWith(`${final.versions}.`)) {
    throw new CribsmithError(
      'usage',
      `The ${base} image has ${facts.id} ${final.versions}, and ${version} was asked for.`,
      { hint: `Leave --version out, or choose another base: ${known.join(', ')}.` },
    );
  }
  return final;
}

function execForm(argv: readonly string[]): string {
  return `[${argv.map((argument) => JSON.stringify(argument)).join(', ')}]`;
}
