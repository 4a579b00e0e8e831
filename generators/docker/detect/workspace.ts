import { parse } from 'yaml';
import { shownPath } from './folder.ts';
import { readJson } from './parse/json.ts';
import { readToml } from './parse/toml.ts';
import { isPlain } from './plain.ts';
import type { Folder, Workspace } from './project.ts';

/** A kind of workspace: the file at its root, and the patterns of its members. */
interface Kind {
  manifest: RegExp;
  members(root: Folder, file: string, text: string): string[];
}

const KINDS: readonly Kind[] = [
  {
    manifest: /^package\.json$/,
    members: (root, file, text) => {
      const json = readJson(file, shownPath(root, file), text);
      const listed = json.value('workspaces') ?? json.value('workspaces', 'packages');
      return strings(Array.isArray(listed) ? listed : json.value('workspaces', 'packages'));
    },
  },
  { manifest: /^pnpm-workspace\.yaml$/, members: (_root, _file, text) => strings(valueAt(yamlOf(text), 'packages')) },
  {
    manifest: /^Cargo\.toml$/,
    members: (root, file, text) => strings(readToml(file, shownPath(root, file), text).value('workspace', 'members')),
  },
  {
    manifest: /^pyproject\.toml$/,
    members: (root, file, text) =>
      strings(readToml(file, shownPath(root, file), text).value('tool', 'uv', 'workspace', 'members')),
  },
  {
    manifest: /^deno\.jsonc?$/,
    members: (root, file, text) => {
      const json = readJson(file, shownPath(root, file), text);
      return strings(json.value('workspace')).concat(strings(json.value('workspace', 'members')));
    },
  },
  {
    manifest: /^go\.work$/,
    members: (_root, _file, text) =>
      [...text.matchAll(/^[ \t]*(?:use\s+)?(\.?\.?\/?[\w./-]+)\s*$/gm)].map(([, path = '']) => path),
  },
  {
    manifest: /^pom\.xml$/,
    members: (_root, _file, text) =>
      [...text.matchAll(/<module>\s*([\w./-]+)\s*<\/module>/g)].map(([, path = '']) => path),
  },
  {
    manifest: /^[\w. -]+\.slnx?$/,
    members: (_root, _file, text) =>
      [...text.matchAll(/["']([\w.\\/ -]+)[\\/][\w. -]+\.(?:cs|fs|vb)proj["']/g)].map(([, path = '']) =>
        path.replaceAll('\\', '/'),
      ),
  },
  {
    manifest: /^settings\.gradle(?:\.kts)?$/,
    members: (_root, _file, text) =>
      [...text.matchAll(/\binclude\b[^\n]*(?:\n\s*["'][^\n]*)*/g)].flatMap(([line]) =>
        [...line.matchAll(/["']:?([\w:.-]+)["']/g)].map(([, path = '']) => path.replaceAll(':', '/')),
      ),
  },
];

/**
 * Finds the workspace of a folder: the closest one above it that lists it as a member. Building a member needs the
 * root, because the lock file and the other members are there.
 *
 * @param folder - The folder.
 * @param folders - All folders of the project.
 */
export function workspaceOf(folder: Folder, folders: readonly Folder[]): Workspace | undefined {
  if (folder.path === '') return undefined;
  const above = folders
    .filter(({ path }) => path === '' || (folder.path !== path && folder.path.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length);
  for (const root of above) {
    const member = root.path === '' ? folder.path : folder.path.slice(root.path.length + 1);
    const members = membersOf(root);
    if (members.includes(member) && isPlain(member) && isBuiltWith(root, folder)) return { root, member, members };
  }
  return undefined;
}

/**
 * Whether a member needs its workspace for the build. A Maven module without the root as parent and without other
 * modules does not, nor does a Deno program in an npm workspace.
 */
function isBuiltWith(root: Folder, folder: Folder): boolean {
  const isDeno = (each: Folder) => each.files.some((file) => /^deno\.jsonc?$/.test(file));
  if (isDeno(folder) && !folder.files.includes('package.json')) return isDeno(root);
  const own = folder.text('pom.xml');
  if (own === undefined) return true;
  const name = artifactOf(root.text('pom.xml') ?? '');
  const parent = /<parent>[\s\S]*?<\/parent>/.exec(own)?.[0] ?? '';
  const siblings = membersOf(root).map((member) => artifactOf(root.text(`${member}/pom.xml`) ?? ''));
  const needs = [...own.replace(parent, '').matchAll(/<dependency>[\s\S]*?<\/dependency>/g)].join('');
  const names = (text: string, artifact: string | undefined) => text.includes(`<artifactId>${artifact}</artifactId>`);
  return name === undefined || names(parent, name) || siblings.some((sibling) => names(needs, sibling));
}

/** The artifact id of a Maven project, which follows that of its parent. */
function artifactOf(pom: string): string | undefined {
  return /<artifactId>\s*([\w.-]+)\s*<\/artifactId>/.exec(pom.replace(/<parent>[\s\S]*?<\/parent>/, ''))?.[1];
}

/** The folders that the manifests of a root list as members, ordered by code unit. */
export function membersOf(root: Folder): string[] {
  const patterns = KINDS.flatMap(({ manifest, members }) => {
    const file = root.files.find((name) => manifest.test(name));
    const text = file === undefined ? undefined : root.text(file);
    return file === undefined || text === undefined ? [] : members(root, file, text);
  });
  if (patterns.length === 0) return [];
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => globOf(pattern.slice(1)));
  const included = patterns.filter((pattern) => !pattern.startsWith('!')).map(globOf);
  const folders = new Set(root.files.flatMap((file) => /^(.+)\/[^/]+$/.exec(file)?.[1] ?? []));
  return [...folders]
    .filter((path) => included.some((glob) => glob.test(path)) && !excluded.some((glob) => glob.test(path)))
    .sort();
}

/** Compiles patterns such as `packages/*` and `apps/**`. */
function globOf(pattern: string): RegExp {
  const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const source = plain
    .replaceAll(/[.+^$()|[\]\\{}]/g, '\\$&')
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000', '.*');
  return new RegExp(`^${source}$`);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
