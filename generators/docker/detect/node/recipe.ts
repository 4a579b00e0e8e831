import type { Recipe } from '../../recipe.ts';
import { folderAt } from '../files.ts';
import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import { plain } from '../plain.ts';
import type { Folder, Workspace } from '../project.ts';
import { serverFile } from '../site.ts';
import { type Commands, commandsOf } from './commands.ts';
import { needsSetuptools } from './compiled-package.ts';
import type { Output } from './frameworks.ts';
import type { Manager } from './manager.ts';
import { packageFile } from './package-file.ts';
import { buildsInto } from './placed-builds.ts';
import { isPortable, needsCompiler } from './portable.ts';
import { hasPrismaEngine, prismaVariables } from './prisma.ts';
import { buildSteps, type Start } from './scripts.ts';
import { scriptCalls, shippedManager, withManager } from './shipped-manager.ts';

/** What the recipe of a Node.js project is made of. */
export interface NodeProject {
  folder: Folder;
  workspace: Workspace | undefined;
  json: JsonFile;
  manager: Manager;
  output: Output & { kind: 'server' | 'files' };
  /** What `node` is given where the output does not say. */
  args: readonly string[];
  /** A script of package.json that only a shell can start. */
  script?: string;
  env: Readonly<Record<string, string>>;
  isNext: boolean;
  /** How it says that it is started. */
  start?: Start;
  keepsDevelopment: boolean;
  /** Whether its sources write to the folder that it starts in. */
  writes: boolean;
  /** A folder inside it that has to exist. */
  makes?: string;
}

/** Scripts that npm runs while it installs; most of them want files that are not there yet. */
const LIFECYCLE = ['preinstall', 'install', 'postinstall', 'prepare'];
/** Commands of those scripts that need nothing but their own package. */
const HARMLESS =
  /^(?:(?:npx\s+)?(?:husky|husky install|lefthook install|simple-git-hooks|is-ci|only-allow \w+|patch-package|opencollective.*|true|exit 0|node -e .*)(?:\s*\|\|\s*(?:true|exit 0))?)$/;
/** What would fetch a browser or set up a work tree, and what stops it: nothing of it is part of an image. */
const QUIET: Readonly<Record<string, readonly [name: string, value: string]>> = {
  husky: ['HUSKY', '0'],
  cypress: ['CYPRESS_INSTALL_BINARY', '0'],
  playwright: ['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD', '1'],
  '@playwright/test': ['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD', '1'],
  puppeteer: ['PUPPETEER_SKIP_DOWNLOAD', 'true'],
  lefthook: ['LEFTHOOK', '0'],
};
const PLAIN_NAME = /^[@\w][\w./-]*$/;

/** How a Node.js project is built and started: everything is installed, built, and taken out again where only the build needs it. */
export function nodeRecipe(project: NodeProject): Recipe {
  const { folder, workspace, manager, output, env } = project;
  const root = workspace?.root ?? folder;
  const commands = commandsOf(manager, root);
  const here = workspace === undefined ? '/src' : `/src/${workspace.member}`;
  const there = workspace === undefined ? '/app' : `/app/${workspace.member}`;
  const build = buildsOf(project, commands);
  const members = (workspace?.members ?? []).map((member) => `${member}/package.json`);
  const hasEngine = output.kind === 'server' && hasPrismaEngine(root, ['package.json', ...members]);
  const locked = manager.lock === undefined ? '' : (root.text(manager.lock) ?? '');
  const buildPackages = [...(hasEngine ? ['openssl'] : []), ...(needsSetuptools(locked) ? ['python3-setuptools'] : [])];
  const common = {
    ...(buildPackages.length > 0 && { buildPackages }),
    ...(commands.tools && { tools: commands.tools }),
    image: needsCompiler(root, manager, project.json) ? 'node-build' : 'node',
    ...(commands.setup !== undefined && { setup: commands.setup }),
    buildEnv: {
      ...commands.env,
      ...quietEnv(project.json),
      ...oldBundlerEnv(project.json),
      ...(project.isNext && nextEnv(output)),
    },
    manifests: manifestsOf(project, commands),
    install: `${commands.install} && mkdir -p node_modules`,
    caches: commands.caches,
    dev: devOf(project, commands, here),
    ...secretsOf(root),
  };
  if (output.kind === 'files') return { ...common, ...filesRecipe(project, output, build, here) };
  const crosses = !hasEngine && isPortable(root, manager, project.keepsDevelopment || commands.prune === '');
  const pruned = project.keepsDevelopment || commands.prune === '' ? [] : [commands.prune];
  const start =
    project.script === undefined
      ? [
          'node',
          ...(output.args.length > 0 ? output.args : project.args).map((arg) =>
            packageFile(arg, workspace, manager.name),
          ),
        ]
      : ['npm', 'run', project.script];
  const server = {
    ...common,
    why: build.length > 0 ? 'compile-once-and-ship-javascript' : 'keep-development-packages-separate',
    crosses,
    runtime: 'node',
    bases: hasEngine ? ['slim'] : project.script === undefined ? ['distroless', 'slim', 'alpine'] : ['slim', 'alpine'],
    ...(hasEngine && { runPackages: ['openssl'] }),
    sources: [],
    workdir: there,
    env: {
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      ...(project.script !== undefined && { NPM_CONFIG_CACHE: '/tmp/.npm' }),
      ...env,
    },
    start,
    programs: `${there}/node_modules/.bin`,
    memory: '512m',
    startPeriod: '30s',
    health: { kind: 'tcp' },
  } as const satisfies Partial<Recipe>;
  if (project.isNext && output.args.includes('server.js'))
    return { ...server, ...nextParts(build, here, there, workspace) };
  if (output.copies && workspace === undefined) {
    return {
      ...server,
      compile: [...build, 'true'].slice(0, Math.max(1, build.length)).join(' && '),
      artifacts: output.copies.map((path) => ({ from: `${here}/${path}`, to: `${there}/${path}` })),
    };
  }
  const steps = [...build, ...pruned, ...(project.makes === undefined ? [] : [`mkdir -p ${here}/${project.makes}`])];
  const shipped = shippedManager(manager, /^yarnPath:/m.test(root.text('.yarnrc.yml') ?? ''));
  const whole: Recipe = {
    ...server,
    compile: [...steps, 'true'].slice(0, Math.max(1, steps.length)).join(' && '),
    artifacts: [{ from: '/src', to: '/app', ...(project.writes && { owned: true }) }],
    ...(project.writes && { writesToImage: true }),
    ...(shipped && { manager: shipped }),
  };
  const isCalled = shipped && project.script !== undefined && scriptCalls(project.json, project.script, shipped.name);
  return isCalled === true ? withManager(whole) : whole;
}

function quietEnv(json: JsonFile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(QUIET).flatMap(([name, pair]) => (json.said('devDependencies', name) ? [pair] : [])),
  );
}

/** Bundlers before webpack 5 call a hash that OpenSSL 3 has only among its old algorithms. */
function oldBundlerEnv(json: JsonFile): Record<string, string> {
  const major = (name: string) =>
    Number(
      /\d+/.exec((json.said('dependencies', name) ?? json.said('devDependencies', name))?.value ?? '')?.[0] ??
        Number.NaN,
    );
  const isOld =
    major('react-scripts') < 5 || major('webpack') < 5 || major('@vue/cli-service') < 5 || major('@angular/cli') < 12;
  return isOld ? { NODE_OPTIONS: '--openssl-legacy-provider' } : {};
}

/** Next's own way to ship: the server with what it needs, beside which static files have to be laid. */
function nextParts(
  build: readonly string[],
  here: string,
  there: string,
  workspace: Workspace | undefined,
): Pick<Recipe, 'compile' | 'artifacts' | 'writable' | 'env'> {
  const made = `${here}/.next/standalone${workspace === undefined ? '' : `/${workspace.member}`}`;
  return {
    compile: [
      ...build,
      `mkdir -p ${here}/public ${made}/.next`,
      `cp -r ${here}/public ${made}/`,
      `cp -r ${here}/.next/static ${made}/.next/`,
    ].join(' && '),
    artifacts: [{ from: `${here}/.next/standalone`, to: '/app' }],
    writable: [`${there}/.next/cache`],
    env: { NODE_ENV: 'production', HOSTNAME: '0.0.0.0' },
  };
}

function nextEnv(output: Output): Record<string, string> {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    ...(output.kind === 'server' && output.args.includes('server.js') && { NEXT_PRIVATE_STANDALONE: 'true' }),
  };
}

function filesRecipe(
  { folder, workspace }: NodeProject,
  output: Output & { kind: 'files' },
  build: readonly string[],
  here: string,
): Pick<Recipe, 'runtime' | 'bases' | 'compile' | 'artifacts' | 'sources' | 'workdir' | 'env' | 'start' | 'health'> &
  Partial<Recipe> {
  const file = serverFile(folder);
  return {
    runtime: 'busybox',
    bases: ['slim', 'alpine'],
    compile: [
      ...build,
      'mkdir -p /out',
      `cp -r ${here}/${plain(output.folder, 'output folder', shownPath(folder, 'package.json'))} /out/site`,
    ].join(' && '),
    artifacts: [{ from: '/out/site', to: '/usr/share/nginx/html' }],
    sources: [workspace === undefined ? file : `${workspace.member}/${file}`],
    workdir: '/etc/nginx',
    env: {},
    start: ['nginx', '-c', `/etc/nginx/${file}`, '-g', 'daemon off;'],
    health: { kind: 'http', path: '/healthz' },
    site: { file, pages: output.pages },
    crosses: true,
    memory: '64m',
  };
}

/** Files that the installation reads: the manifests of all members, and more where a script of theirs asks for it. */
function manifestsOf({ folder, workspace }: NodeProject, commands: Commands): string[] {
  const root = workspace?.root ?? folder;
  const manifests = ['package.json', ...(workspace?.members ?? []).map((member) => `${member}/package.json`)].filter(
    (file) => root.files.includes(file),
  );
  if (manifests.some((file) => needsSources(root, file))) return ['./'];
  const files = commands.files.filter(
    (file) =>
      (file.endsWith('/') ? root.files.some((other) => other.startsWith(file)) : root.files.includes(file)) &&
      !isSecret(root, file),
  );
  const prisma = root.files.filter((file) => /^(?:prisma\/)?schema\.prisma$/.test(file));
  const all = [...manifests, ...files, ...prisma];
  return all.every((file) => PLAIN_NAME.test(file) || file.startsWith('.')) ? all : ['./'];
}

function needsSources(root: Folder, file: string): boolean {
  const text = root.text(file);
  if (text === undefined) return false;
  const json = readJson(file, file, text);
  return LIFECYCLE.some((name) => {
    const script = json.said('scripts', name)?.value ?? '';
    return script.split(/&&|;/).some((step) => step.trim() !== '' && !HARMLESS.test(step.trim()));
  });
}

/** Settings with a password or a token in them are a secret of the build. */
function isSecret(root: Folder, file: string): boolean {
  return file === '.npmrc' && /(?:_authToken|_auth|_password)\s*=/.test(root.text(file) ?? '');
}

function secretsOf(root: Folder): Pick<Recipe, 'buildSecrets'> {
  return isSecret(root, '.npmrc') ? { buildSecrets: [{ id: 'npmrc', file: '.npmrc', target: '/root/.npmrc' }] } : {};
}

/**
 * The build scripts of the members that a member needs, in the order in which they need each other, its own, and those
 * of the sites that it serves: a compiler may empty its output folder.
 */
function buildsOf({ folder, workspace, json, start, isNext }: NodeProject, commands: Commands): string[] {
  const script = buildScript(json);
  const own = script === undefined ? undefined : json.said('scripts', script);
  const generates = leavesPrisma(json, script);
  if (workspace === undefined) {
    return [
      ...(generates ? [`${prismaVariables(folder)}node_modules/.bin/prisma generate`] : []),
      ...(script === undefined
        ? []
        : [`${/prisma generate/.test(own?.value ?? '') ? prismaVariables(folder) : ''}${commands.run(script)}`]),
      ...(isNext && own === undefined ? ['node_modules/.bin/next build'] : []),
      ...buildSteps(start, commands.run, own !== undefined),
    ];
  }
  const byName = new Map(
    workspace.members.flatMap((member) => {
      const text = workspace.root.text(`${member}/package.json`);
      const member_ = text === undefined ? undefined : readJson(`${member}/package.json`, member, text);
      const name = member_?.said('name')?.value;
      return member_ && name !== undefined && PLAIN_NAME.test(name) ? [[name, { member, json: member_ }] as const] : [];
    }),
  );
  const order: string[] = [];
  const visit = (name: string, manifest: JsonFile): void => {
    if (order.includes(name) || order.length > 200) return;
    order.push(name);
    for (const kind of ['dependencies', 'devDependencies'])
      for (const other of manifest.keys(kind)) {
        const next = byName.get(other)?.json;
        if (next && !order.includes(other)) visit(other, next);
      }
    order.splice(order.indexOf(name), 1);
    order.push(name);
  };
  visit(selectorOf(folder, workspace, json), json);
  const placed = buildsInto(workspace);
  for (const [name, other] of byName)
    if (placed.includes(other.member) && !order.includes(name)) visit(name, other.json);
  const next = isNext && script === undefined ? [nextBuild(workspace)] : [];
  return [
    ...order.flatMap((each) => {
      const { member, json: manifest } = byName.get(each) ?? { member: workspace.member, json };
      const called = buildScript(manifest);
      return [
        ...(leavesPrisma(manifest, called) ? prismaIn(workspace.root, member) : []),
        ...(called === undefined ? [] : [commands.run(called, each)]),
      ];
    }),
    ...next,
  ];
}

/** Whether a project has Prisma's client and no script that generates it in a build. */
function leavesPrisma(json: JsonFile, script: string | undefined): boolean {
  const isListed = json.said('dependencies', '@prisma/client') ?? json.said('devDependencies', 'prisma');
  const called = [script, script && `pre${script}`, 'postinstall'].map(
    (name) => name && json.said('scripts', name)?.value,
  );
  return isListed !== undefined && !/prisma generate/.test(called.join(' '));
}

/** Generates Prisma's client in a member that has the schema. */
function prismaIn(root: Folder, member: string): string[] {
  if (!root.files.some((file) => file.startsWith(`${member}/`) && file.endsWith('.prisma'))) return [];
  const variables = prismaVariables(folderAt({ paths: root.files, text: root.text }, member));
  return [`(${inMember(plain(member, 'folder', `${member}/package.json`))} ${variables}prisma generate)`];
}

/** Changes to a member and finds the programs in its packages, or in those of the workspace. */
const inMember = (member: string): string =>
  `cd /src/${member} && PATH=/src/${member}/node_modules/.bin:/src/node_modules/.bin:$PATH`;

/** Builds a member whose manifest has no script for it, with the command in its own packages or in those of the workspace. */
const nextBuild = ({ member }: Workspace): string => `(${inMember(member)} next build)`;

/** The script that builds what ships: some projects have one for each place that they run in. */
function buildScript(json: JsonFile): string | undefined {
  return ['build', 'build:prod', 'build:production', 'build-prod'].find((name) => json.said('scripts', name));
}

/** What a member is called by: its name, or its folder where it has none. */
function selectorOf(folder: Folder, { member }: Workspace, json: JsonFile): string {
  const name = json.said('name')?.value;
  return plain(name === undefined || name === '' ? `./${member}` : name, 'name', shownPath(folder, 'package.json'));
}

function devOf({ folder, json, workspace }: NodeProject, commands: Commands, here: string): Recipe['dev'] {
  const script = ['dev', 'start:dev', 'develop', 'serve', 'start'].find((name) => json.said('scripts', name));
  const member = workspace && selectorOf(folder, workspace, json);
  const command = commands.run(script ?? 'start', member).split(' ');
  return {
    command,
    reloads: script !== undefined && script !== 'start',
    env: { HOST: '0.0.0.0' },
    keep: [...new Set(['/src/node_modules', `${here}/node_modules`])],
  };
}
