import { shownPath } from '../folder.ts';
import type { JsonFile } from '../parse/json.ts';
import { firstLine } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { compiledPackage } from './compiled-package.ts';

/** The last pnpm version for each earlier lock file format. */
const BY_LOCK: Readonly<Record<string, string>> = { 5: '7.33.7', 6: '8.15.9' };
/** The last version of each earlier major version, for projects that allow no other. */
const BY_MAJOR: Readonly<Record<string, string>> = { 7: '7.33.7', 8: '8.15.9', 9: '9.15.9' };
/** The last version that runs the install scripts of all packages. It has the lock file format of later versions. */
const RUNS_SCRIPTS = '9.15.9';
/** Settings that say which packages may run their scripts. */
const ALLOWS =
  /^[ \t]*(?:allowBuilds|dangerouslyAllowAllBuilds|ignoredBuiltDependencies|neverBuiltDependencies|onlyBuiltDependencies(?:File)?|strictDepBuilds)\b/m;
const FIELDS = ['allowBuilds', 'onlyBuiltDependencies', 'ignoredBuiltDependencies', 'neverBuiltDependencies'];

/** The version of pnpm that a project without one was made for, and why, if that is not obvious. */
export function pnpmVersion(folder: Folder, json: JsonFile): { version?: string; why?: string } {
  const lock = folder.text('pnpm-lock.yaml') ?? '';
  const version = BY_LOCK[firstLine(lock, /^lockfileVersion:\s*['"]?(\d+)/)?.value ?? ''];
  if (version !== undefined) return { version };
  const only = /^[\^~=]?(\d{1,3})(?:\.[\dxX*]{1,9}){0,2}$/.exec(json.said('engines', 'pnpm')?.value ?? '')?.[1] ?? '';
  const wanted = Object.hasOwn(BY_MAJOR, only) ? BY_MAJOR[only] : undefined;
  if (wanted !== undefined) return { version: wanted };
  const compiled = compiledPackage(lock);
  const allows =
    ALLOWS.test(folder.text('pnpm-workspace.yaml') ?? '') ||
    FIELDS.some((field) => json.value('pnpm', field) !== undefined);
  if (compiled === undefined || allows) return {};
  return {
    version: RUNS_SCRIPTS,
    why: `${compiled} is compiled by its install script, which later versions run only if pnpm-workspace.yaml allows it`,
  };
}

/** Says that pnpm fetches an interpreter besides that of the image: `devEngines.runtime` with `onFail: download`. */
export function runtimeDecisions(root: Folder, json: JsonFile): string[] {
  const on = json.said('devEngines', 'runtime', 'onFail');
  if (on?.value !== 'download') return [];
  return [
    `${shownPath(root, on.file)}:${on.line}: pnpm fetches another Node.js from nodejs.org during the build, although the image has one: use "onFail": "ignore" if that is not intended`,
  ];
}
