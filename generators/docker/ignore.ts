import type { Folder } from './detect/project.ts';

/** What no build of any language wants. */
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
/** What a pack brings; a build that saw it would start anew at every edit of it. */
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
/** What tools fetch or make, by the name of its folder: left out wherever nobody has put it under version control. */
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
/** Files that mostly hold a secret. */
const SECRET_FILES = ['**/.env', '**/.env.*', '**/*.key', '**/*.pem', '**/.netrc', '**/.npmrc', '**/.pypirc'];
/** Variables that a browser may see. */
const PUBLIC = /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|PUBLIC_|NUXT_PUBLIC_|GATSBY_|VUE_APP_|EXPO_PUBLIC_)/;

/** The lines of a project's `.dockerignore`, and what of the project it leaves out although it is there. */
export interface Ignored {
  lines: readonly string[];
  left: readonly { what: string; why: string }[];
}

/**
 * What the build of a project must not see: nothing that its sources may read. A folder that tools usually make is kept
 * where the project has it and does not keep it out of Git.
 * @param root The build context.
 * @param member The folder whose files are named when they are left out.
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

/** Settings of a package manager without credentials, variables for a browser, and the public half of a key. */
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
