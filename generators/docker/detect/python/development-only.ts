import type { TomlFile } from '../parse/toml.ts';
import { DEPLOYED } from './manager.ts';

/** Tables of groups of packages, each with the keys below which a group has its packages. */
const GROUPS: readonly { at: readonly string[]; inside: readonly string[] }[] = [
  { at: ['dependency-groups'], inside: [] },
  { at: ['project', 'optional-dependencies'], inside: [] },
  { at: ['tool', 'poetry', 'group'], inside: ['dependencies'] },
  { at: ['tool', 'pdm', 'dev-dependencies'], inside: [] },
];
/** Packages that are installed with the program, and those that are not. */
const ALWAYS = [
  ['project', 'dependencies'],
  ['tool', 'poetry', 'dependencies'],
];
const NEVER = [
  ['tool', 'uv', 'dev-dependencies'],
  ['tool', 'poetry', 'dev-dependencies'],
];

/**
 * Whether a pyproject.toml lists a package only in groups that are not installed where a program is deployed.
 *
 * @param toml - The manifest.
 * @param name - The package.
 */
export function isForDevelopment(toml: TomlFile, name: string): boolean {
  const groups = GROUPS.flatMap(({ at, inside }) =>
    keysOf(toml.value(...at)).map((group) => ({ group, packages: namesIn(toml.value(...at, group, ...inside)) })),
  );
  const deployed = groups.filter(({ group }) => DEPLOYED.test(group)).flatMap(({ packages }) => packages);
  const others = groups.filter(({ group }) => !DEPLOYED.test(group)).flatMap(({ packages }) => packages);
  const always = ALWAYS.flatMap((keys) => namesIn(toml.value(...keys)));
  const never = NEVER.flatMap((keys) => namesIn(toml.value(...keys)));
  return [...others, ...never].includes(name) && ![...always, ...deployed].includes(name);
}

/** The packages of a list of requirements, or of a table. */
function namesIn(listed: unknown): string[] {
  const names = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : keysOf(listed);
  return names.map((each) => /^[\w.-]*/.exec(each)?.[0].toLowerCase().replaceAll('_', '-') ?? '');
}

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
