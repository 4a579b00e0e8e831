import { readComposeFile } from './compose-file.ts';
import { detectors } from './detectors/index.ts';
import { shownPath } from './folder.ts';
import { findPort } from './ports.ts';
import type { Assumption, Clue, Detection, Finding, Folder, Said } from './project.ts';
import { fits, lowest, readRange } from './versions.ts';

/** The version that a language's pack has when nobody asks for another. */
export type UsualVersion = (language: string) => string | undefined;

/**
 * What each folder of a project is, in the order given; folders of no known kind are left out. Every value has the line that
 * says it, or the reason why it was assumed. Throws CribsmithError `project-invalid` for a manifest that cannot be read.
 */
export function detect(folders: readonly Folder[], usualVersion: UsualVersion): Detection[] {
  return folders.flatMap((folder) => detectOne(folder, usualVersion) ?? []);
}

function detectOne(folder: Folder, usualVersion: UsualVersion): Detection | undefined {
  const [clue, ...others] = detectors.flatMap((detector) => detector.detect(folder) ?? []);
  if (!clue) return undefined;
  const found: Finding[] = [findingOf(folder, 'language', { value: clue.language, file: clue.manifest, line: 1 })];
  const assumed: Assumption[] = [...(clue.assumed ?? [])];
  const options: Detection['options'] = {};

  const say = (what: Finding['what'], said: Said | undefined): void => {
    if (said) found.push(findingOf(folder, what, said));
  };
  say('framework', clue.framework);
  say('name', clue.name);
  const name = imageName(clue.name?.value ?? folder.path);
  if (name !== undefined) options.name = name;
  settleVersion(clue, usualVersion, options, assumed);
  say('version', clue.version);
  say('package manager', clue.packageManager);
  if (clue.packageManager) options.packageManager = clue.packageManager.value;
  say('entry', clue.entry);
  if (clue.entry) options.entry = clue.entry.value;
  const compose = readComposeFile(folder);
  settlePort(folder, clue, compose.port, options, say, assumed);
  const services = new Set(compose.neighbours.flatMap(({ service }) => service ?? []));
  if (services.size > 0) options.services = [...services];
  for (const { service, path, line } of compose.neighbours)
    if (service !== undefined) found.push({ what: 'service', value: service, path, line });

  for (const other of others.filter(
    ({ language, manifest }) => language !== clue.language && manifest !== clue.manifest,
  ))
    assumed.push({
      what: 'language',
      value: clue.language,
      why: `${shownPath(folder, other.manifest)} alone would be ${other.language}`,
    });
  return { folder: folder.path, language: clue.language, options, neighbours: compose.neighbours, found, assumed };
}

function findingOf(folder: Folder, what: Finding['what'], { value, file, line }: Said): Finding {
  return { what, value, path: shownPath(folder, file), line };
}

/** A version is asked for only where the pack's own one would not do. */
function settleVersion(
  clue: Clue,
  usualVersion: UsualVersion,
  options: Detection['options'],
  assumed: Assumption[],
): void {
  const range = clue.version && readRange(clue.version.value);
  const usual = usualVersion(clue.language);
  if (!clue.version) {
    if (usual !== undefined) assumed.push({ what: 'version', value: usual, why: 'no file names one' });
  } else if (!range) {
    if (usual !== undefined)
      assumed.push({ what: 'version', value: usual, why: `${clue.version.value} names no number` });
  } else if (usual === undefined || !fits(usual, range)) {
    options.version = lowest(range);
    if (!range.exact)
      assumed.push({ what: 'version', value: options.version, why: `the lowest of ${clue.version.value}` });
  } else if (!range.exact) {
    assumed.push({ what: 'version', value: usual, why: `it fits ${clue.version.value}` });
  }
}

function settlePort(
  folder: Folder,
  clue: Clue,
  composed: Said | undefined,
  options: Detection['options'],
  say: (what: Finding['what'], said: Said) => void,
  assumed: Assumption[],
): void {
  const port = findPort(folder, composed, clue.sources ?? []);
  if (port) {
    say('port', port);
    options.port = Number(port.value);
  } else if (clue.usualPort !== undefined) {
    options.port = clue.usualPort;
    assumed.push({
      what: 'port',
      value: String(clue.usualPort),
      why: `usual for ${clue.framework?.value ?? clue.language}`,
    });
  }
}

/** A project's name as an image can be called; undefined when nothing of it is left. */
function imageName(name: string): string | undefined {
  const last = name.split('/').findLast((part) => part !== '') ?? '';
  const plain = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? undefined : plain;
}
