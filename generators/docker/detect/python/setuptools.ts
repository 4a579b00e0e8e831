import { compareVersions } from '../../pins.ts';
import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

/**
 * Popular packages that import `distutils`, which Python 3.12 removed, or `pkg_resources`, which setuptools 82 removed,
 * and the first release of each that does not (read in the packages in November 2026). Undefined if no release is known.
 */
const FIRST: Readonly<Record<string, string | undefined>> = {
  aioredis: undefined,
  apscheduler: '3.10.4',
  'django-jalali-date': undefined,
  'djangorestframework-simplejwt': '5.3.1',
  docker: '6.0.0',
  'drf-yasg': '1.21.8',
  'flask-marshmallow': '0.15.0',
  'flask-restplus': undefined,
  marshmallow: '3.15.0',
  razorpay: '2.0.0',
  redis: '4.1.0',
  webargs: '8.1.0',
};
/** `name==1.2`, and the two lines of a package in the lock files of uv, Poetry and PDM. */
const PINNED =
  /^[ \t]*(?:name = "([A-Za-z][\w.-]*)"\nversion = "(\d+(?:\.\d+){0,2})|["']?([A-Za-z][\w.-]*)(?:\[[\w,-]{0,80}\])?[ \t]*={2,3}[ \t]*(\d+(?:\.\d+){0,2}))/gm;
const IMPORT = /^(?:from|import)[ \t]+(?:distutils|pkg_resources)\b/gm;
/** Modules that are not part of the running program. */
const NOT_RUN = /(?:^|\/)(?:setup|conftest|noxfile|fabfile)\.py$/;

/** A manifest or lock file. */
interface Manifest {
  file: string;
  text: string;
}

/** What needs modules of setuptools, and whether the project brings them. */
export interface Setuptools {
  /** A package or a line of the sources. Undefined if a manifest lists setuptools. */
  by?: string;
}

/**
 * Finds out whether a program needs setuptools when it runs. Its module `distutils` only exists if the folder of the packages is
 * one that the interpreter sets up itself.
 *
 * @param folder - The project.
 * @param manifests - Its manifests and lock files.
 * @returns Undefined if nothing is known to need it.
 */
export function setuptoolsOf(folder: Folder, manifests: readonly Manifest[]): Setuptools | undefined {
  const isListed = manifests.some(({ text }) =>
    /^[ \t]*(?:name = "setuptools"|"setuptools": \{|["']?setuptools[ \t]*(?:==|[<>~]=?|["',;]|$))/m.test(
      text.replace(/^\[build-system\][^[]*\[[^\]]*\]/m, ''),
    ),
  );
  if (isListed) return {};
  const by = needing(manifests) ?? importing(folder);
  return by === undefined ? undefined : { by };
}

/** The first package whose version needs it. */
function needing(manifests: readonly Manifest[]): string | undefined {
  for (const { file, text } of manifests)
    for (const { 1: locked, 2: of, 3: required, 4: pinned, index } of text.matchAll(PINNED)) {
      const name = locked ?? required ?? '';
      const version = of ?? pinned ?? '';
      const key = name.toLowerCase().replaceAll(/[_.]/g, '-');
      if (!Object.hasOwn(FIRST, key)) continue;
      const first = FIRST[key];
      if (first === undefined || compareVersions(version, first) < 0)
        return `${name}==${version} (${file}:${lineAt(text, index)})`;
    }
  return undefined;
}

/** The first line of the sources that imports one of its modules. */
function importing(folder: Folder): string | undefined {
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file) && !NOT_RUN.test(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const match = [...text.matchAll(IMPORT)].find(({ index }) => !isComment(text, index));
    if (match) return `${match[0].replace(/^\S+\s+/, '')} (${shownPath(folder, file)}:${lineAt(text, match.index)})`;
  }
  return undefined;
}
