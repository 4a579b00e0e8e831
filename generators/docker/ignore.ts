import type { Folder } from './detect/project.ts';

/** Files that no build needs. */
const ALWAYS = [
  '.git',
  '.gitattributes',
  '.github',
  '.gitlab',
  '.idea',
  '.vscode',
  '.devcontainer',
  '**/.DS_Store',
  '**/*.log',
];
/** The files of a pack. Otherwise each edit of them would invalidate the build cache. */
const PACK = [
  '**/Dockerfile*',
  '**/.dockerignore',
  '**/compose*.y*ml',
  '**/docker-compose*.y*ml',
  '**/docker-bake.hcl',
  '**/DOCKER.md',
  '**/secrets/*.txt',
  '**/secrets/*.env',
];
/** Folders with downloaded or generated files, which are excluded unless they are under version control. */
const MADE = [
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.tox',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.astro',
  '.angular',
  '.turbo',
  '.parcel-cache',
  '.gradle',
  '_build',
  'deps',
  'target',
  'coverage',
  'obj',
  '.terraform',
  '.bundle',
];
/** Files that usually contain a secret. */
const SECRET_FILES = ['**/.env', '**/.env.*', '**/*.key', '**/*.pem', '**/.netrc', '**/.npmrc', '**/.pypirc'];
/** Variables that are public in a browser. */
const PUBLIC = /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|PUBLIC_|NUXT_PUBLIC_|GATSBY_|VUE_APP_|EXPO_PUBLIC_)/;

/** The lines of a project's `.dockerignore`, and the existing files that they exclude. */
export interface Ignored {
  lines: readonly string[];
  left: readonly { what: string; why: string }[];
}

/**
 * Generates the rules for files that the build must not see. Files that sources may read are kept. A folder with a
 * typical name for generated files is kept if it exists and Git does not ignore it.
 *
 * @param root - The build context.
 * @param member - The folder whose excluded files are listed.
 */
export function ignoredBy(root: Folder, member = ''): Ignored {
  const git = (root.text('.gitignore') ?? '').split('\n').map((line) => line.trim().replace(/^\/+|\/+$/g, ''));
  const isOwn = (name: string) =>
    root.files.some((file) => file.split('/').slice(0, -1).includes(name)) &&
    !git.includes(name) &&
    !git.includes(`**/${name}`);
  const made = MADE.filter((name) => !isOwn(name)).map((name) => `**/${name}`);
  const secret = root.files.filter((file) =>
    /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.(?:key|pem)|\.netrc|\.npmrc|\.pypirc)$/.test(file),
  );
  const kept = secret.filter((file) => isHarmless(root, file));
  const examples = secret.filter((file) => /\.env\.(?:example|sample|dist|template)$/.test(file));
  return {
    lines: [...ALWAYS, ...PACK, ...made, ...SECRET_FILES, ...kept.map((file) => `!${file}`)],
    left: secret
      .filter(
        (file) =>
          file.startsWith(member) &&
          !/(?:^|\/)(?:tests?|testdata|fixtures|examples?|docs?)\//i.test(file) &&
          !kept.includes(file) &&
          !examples.includes(file) &&
          !/(?:^|\/)\.env(?:\.(?:local|test|development)[\w.]*)?$/.test(file),
      )
      .map((what) => ({
        what,
        why: `it may contain a secret; if the build reads it, add !${what} to .dockerignore or pass it as a build secret`,
      })),
  };
}

/** Package manager settings without credentials, public variables, and public keys. */
function isHarmless(root: Folder, file: string): boolean {
  const text = root.text(file) ?? '';
  const name = file.split('/').at(-1) ?? '';
  if (name === '.npmrc') return !/(?:_authToken|_auth|_password)\s*=/.test(text);
  if (/^\.env(?:\.production)?$/.test(name)) {
    const names = text.split('\n').flatMap((line) => /^[ \t]*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1] ?? []);
    return names.length > 0 && names.every((each) => PUBLIC.test(each));
  }
  return /\.pem$/.test(name) && /-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----/.test(text) && !/PRIVATE KEY/.test(text);
}
