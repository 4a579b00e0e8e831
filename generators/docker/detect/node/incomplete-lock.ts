import { lineAt } from '../parse/lines.ts';

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  optional?: boolean;
  devOptional?: boolean;
}

/** A package that a lock file lacks although one in it lists it, and the line of that one. */
export interface Missing {
  name: string;
  range: string;
  by: string;
  line: number;
}

/**
 * Finds packages that a lock file of npm lacks although other packages in it list them, as old versions wrote it on another
 * system. `npm ci` refuses such a file.
 *
 * @param text - The lock file.
 * @returns Empty if it is complete, or in a format that does not tell.
 */
export function missingPackages(text: string): Missing[] {
  const packages = packagesIn(text);
  return Object.entries(packages).flatMap(([path, each]) =>
    // What is only for other systems may be left out, and with it what it lists.
    each.optional === true || each.devOptional === true || path === ''
      ? []
      : Object.entries({ ...each.dependencies, ...each.optionalDependencies })
          .filter(([name]) => !isFound(packages, path, name))
          .map(([name, range]) => ({
            name,
            range,
            by: path.split('node_modules/').at(-1) ?? path,
            line: lineAt(text, text.indexOf(JSON.stringify(path))),
          })),
  );
}

/** Whether a package finds another one: in its own folder, or in one of those around it. */
function isFound(packages: Readonly<Record<string, unknown>>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (Object.hasOwn(packages, `${at === '' ? '' : `${at}/`}node_modules/${name}`)) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) return Object.hasOwn(packages, `node_modules/${name}`);
  }
}

function packagesIn(text: string): Record<string, LockedPackage> {
  try {
    const lock: unknown = JSON.parse(text);
    const packages = typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : undefined;
    const isTable = typeof packages === 'object' && packages !== null;
    const entries = Object.entries(isTable ? packages : {}).filter(([, each]) => typeof each === 'object' && each);
    return Object.fromEntries(entries) as Record<string, LockedPackage>;
  } catch {
    return {};
  }
}
