import type { Recipe } from '../../recipe.ts';
import { lostDatabase } from '../files-read.ts';
import { shownPath } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import { readToml, type TomlFile } from '../parse/toml.ts';
import { plain } from '../plain.ts';
import type { Assumption, Detector, Folder, Said, Workspace } from '../project.ts';
import { allowedHosts } from '../python/allowed-hosts.ts';
import { importRoots, sourceFolders } from '../python/application.ts';
import { collectStatic, managePath } from '../python/collect-static.ts';
import { isForDevelopment } from '../python/development-only.ts';
import { type LogFiles, logFilesOf } from '../python/log-files.ts';
import { type PythonManager, pythonManager } from '../python/manager.ts';
import { nativePackages } from '../python/packages.ts';
import { type Relic, relicsIn } from '../python/relics.ts';
import { servedFolders } from '../python/served-folders.ts';
import { type Setuptools, setuptoolsOf } from '../python/setuptools.ts';
import { settingsOf, sqliteFolder, sqliteOf } from '../python/sqlite.ts';
import { pythonStart } from '../python/start.ts';
import { unavailable } from '../python/unavailable.ts';
import { type Implied, impliedPackages, unlistedImports } from '../python/unlisted.ts';
import { memberFolders } from '../python/uv-members.ts';
import { tooOldFor, versionsBuiltFor } from '../python/wheels.ts';
import { workersOf } from '../python/workers.ts';
import type { PythonStart } from '../python/written-start.ts';
import { imageVersion, pinnedVersion } from '../tool-versions.ts';
import { fits, readRange } from '../versions.ts';
import { writingPlace } from '../writes.ts';

const MANIFESTS = ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg'];

/** A library as requirements.txt, pyproject.toml and Pipfile name it: first in its line or in its string. */
function requirement(name: string): RegExp {
  return new RegExp(`^[^#]*?(?:^|["'[,])\\s*(?:${name})(?![\\w-])`, 'i');
}

const FRAMEWORKS: readonly Framework[] = [
  { name: 'FastAPI', dependency: requirement('fastapi'), port: 8000 },
  { name: 'Django', dependency: requirement('django'), port: 8000 },
  { name: 'Flask', dependency: requirement('flask'), port: 5000 },
  { name: 'Litestar', dependency: requirement('litestar'), port: 8000 },
  { name: 'Quart', dependency: requirement('quart'), port: 8000 },
  { name: 'Starlette', dependency: requirement('starlette'), port: 8000 },
  { name: 'Streamlit', dependency: requirement('streamlit'), port: 8501 },
];

/** Libraries that run a model: what needs them is the ML pack's business. */
const MODEL_LIBRARIES = requirement(
  'torch|tensorflow(?:-cpu)?|keras|onnxruntime(?:-gpu)?|scikit-learn|xgboost|lightgbm|catboost|transformers|jax',
);

export const python: Detector = {
  name: 'python',
  detect(folder, { workspace, entry, start: asked }) {
    const texts = manifestTexts(folder);
    const manifest = texts[0]?.file;
    if (manifest === undefined) return undefined;
    const toml = tomlOf(folder, 'pyproject.toml');
    const look = (dependency: string | RegExp) =>
      texts.map(({ file, text }) => inText(file, text)(dependency)).find((place) => place !== undefined);
    const framework = frameworkIn(FRAMEWORKS, look);
    const start = asked ? { argv: asked, from: [] } : pythonStart(folder, framework?.said.value, entry);
    const root = workspace?.root ?? folder;
    const member =
      workspace &&
      plain(toml?.said('project', 'name')?.value ?? workspace.member, 'name', shownPath(folder, 'pyproject.toml'));
    const manager = pythonManager(root, workspace ? tomlOf(root, 'pyproject.toml') : toml, member);
    const version = versionOf(folder, toml) ?? versionOfRoot(workspace);
    const locks = ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock']
      .map((file) => ({ file, text: root.text(file) ?? '' }))
      .filter(({ text }) => text !== '')
      .slice(0, 1);
    const locked = locks[0]?.text ?? '';
    const server = missingServer(start, look, locked, toml);
    const listed = [...texts.map(({ text }) => text), locked];
    const setuptools = setuptoolsOf(folder, [...texts, ...locks]);
    const missing = [
      ...(server === undefined ? [] : [{ name: server.name, by: 'the start command', aside: server.aside }]),
      ...impliedPackages(folder, listed),
      ...(setuptools?.by === undefined ? [] : [{ name: 'setuptools', by: setuptools.by }]),
    ];
    const relics = relicsIn(texts);
    const logs = logFilesOf(folder);
    const hosts = framework?.said.value === 'Django' ? settingsOf(folder) : undefined;
    const writes = writingPlace(folder, 'python') ?? logs?.said;
    return {
      language: look(MODEL_LIBRARIES) ? 'python-ml' : 'python',
      manifest,
      name: toml?.said('project', 'name') ?? toml?.said('tool', 'poetry', 'name'),
      version,
      isEnforced: /^==\s*\d+\.\d+\.\d+$/.test(version?.value ?? ''),
      ...(manager.said && {
        tooOldFor: tooOldFor(root, manager.said.file),
        builtFor: versionsBuiltFor(root, manager.said.file),
      }),
      framework: framework?.said,
      usualPort: framework?.port ?? 8000,
      sources: folder.files.filter((file) =>
        /^(?:src\/)?(?:[\w-]+\/)?(?:app|main|server|wsgi|asgi|run|cli|__main__)\.py$|^gunicorn[\w.]*\.py$/.test(file),
      ),
      says: [
        ...(manager.said ? [{ what: 'package manager' as const, said: { ...manager.said, inRoot: true } }] : []),
        ...(start?.said ? [{ what: 'start' as const, said: start.said }] : []),
        ...(writes ? [{ what: 'file' as const, said: writes }] : []),
      ],
      ...(hosts !== undefined && { useful: allowedHosts(folder, hosts).variables }),
      workers: workersOf(folder, look(requirement('celery')) !== undefined),
      assumed: [...assumptionsOf(manager, missing), ...relics.map((relic) => withoutRelic(folder, relic))],
      decisions: [
        ...decisionsOf(folder, framework?.said.value, start),
        ...(manager.name === 'pip' && manager.said ? unavailable(root, manager.said.file) : []),
        ...servedFolders(folder),
        ...(workspace === undefined ? unlistedImports(folder, listed, locked !== '') : []),
      ],
      ...(start && {
        recipe: pythonRecipe({
          folder,
          workspace,
          manager,
          start,
          missing,
          setuptools,
          relics,
          native: nativePackages(texts.map(({ text }) => text)),
          isDjango: framework?.said.value === 'Django',
          writes: writes !== undefined,
          logs,
        }),
      }),
    };
  },
};

function manifestTexts(folder: Folder): { file: string; text: string }[] {
  const files = [
    ...MANIFESTS,
    ...folder.files.filter((file) => /^(?:requirements\/[\w.-]+|requirements[\w.-]*)\.(?:txt|in)$/.test(file)),
  ];
  return [...new Set(files)].flatMap((file) => {
    const text = folder.text(file);
    // A module of a program may be called like the script that packages one.
    const isOther = file === 'setup.py' && !/\bsetup\s*\(/.test(text ?? '');
    return text === undefined || isOther ? [] : [{ file, text }];
  });
}

function tomlOf(folder: Folder, file: string): TomlFile | undefined {
  const text = folder.text(file);
  return text === undefined ? undefined : readToml(file, shownPath(folder, file), text);
}

function versionOf(folder: Folder, toml: TomlFile | undefined): Said | undefined {
  const pipfile = firstLine(folder.text('Pipfile') ?? '', /^python(?:_full)?_version\s*=\s*"([^"]+)"/);
  const runtime = firstLine(folder.text('runtime.txt') ?? '', /^python-(\d\S*)/);
  const required = toml?.said('project', 'requires-python') ?? toml?.said('tool', 'poetry', 'dependencies', 'python');
  return (
    pinnedVersion(folder, ['python'], ['.python-version']) ??
    (runtime && { ...runtime, file: 'runtime.txt' }) ??
    (pipfile && { ...pipfile, file: 'Pipfile' }) ??
    usableImage(folder, required) ??
    required ??
    versionOfList(folder)
  );
}

/** The version of the project's own image, unless its packages cannot be installed there any more. */
function usableImage(folder: Folder, required: Said | undefined): Said | undefined {
  const image = imageVersion(folder, 'python');
  const range = required && readRange(required.value);
  return image && range && !fits(image.value, range) ? undefined : image;
}

/** The version that pip-compile has chosen the packages of a list for, as it says at the top. */
function versionOfList(folder: Folder): Said | undefined {
  for (const file of folder.files.filter((each) => /^(?:requirements\/)?[\w.-]+\.txt$/.test(each))) {
    const head = (folder.text(file) ?? '').slice(0, 1000);
    const found = firstLine(head, /^# .*\bpip-compile with Python (\d+\.\d+)/i);
    if (found) return { ...found, file };
  }
  return undefined;
}

function versionOfRoot(workspace: Workspace | undefined): Said | undefined {
  const said = workspace && pinnedVersion(workspace.root, ['python'], ['.python-version']);
  return said && { ...said, inRoot: true };
}

/** The server that the start command needs and that is not installed with the program. `aside`: it is listed for development. */
function missingServer(
  start: PythonStart | undefined,
  look: (name: RegExp) => unknown,
  locked: string,
  toml: TomlFile | undefined,
): { name: string; aside: boolean } | undefined {
  const name = start?.server;
  if (name === undefined) return undefined;
  if (name === 'uvicorn' && look(/fastapi\[(?:standard|all)/i) !== undefined) return undefined;
  if (toml && isForDevelopment(toml, name)) return { name, aside: true };
  const isListed = look(requirement(name)) !== undefined;
  return isListed || new RegExp(`^name = "${name}"|^[ \\t]*"${name}":`, 'm').test(locked)
    ? undefined
    : { name, aside: false };
}

function withoutRelic(folder: Folder, { module, said }: Relic): Assumption {
  return {
    what: 'package',
    value: said.value,
    why: `${shownPath(folder, said.file)}:${said.line} lists it for old versions of Python, so its module ${module}, which would hide that of the standard library, is removed`,
  };
}

function assumptionsOf({ locks, said }: PythonManager, missing: readonly Implied[]): Assumption[] {
  return [
    ...(locks
      ? []
      : [
          {
            what: 'package manager' as const,
            value: said?.value ?? 'pip',
            why: 'not every version is pinned: each build may install different ones',
          },
        ]),
    ...missing.map(({ name, by, aside }) => ({
      what: 'package' as const,
      value: name,
      why: `${by} needs it but ${aside === true ? 'pyproject.toml lists it for development only' : 'no manifest lists it'}, so the build installs it: add it to the project instead`,
    })),
  ];
}

function decisionsOf(folder: Folder, framework: string | undefined, start: PythonStart | undefined): string[] {
  if (!start)
    return [
      `${shownPath(folder, MANIFESTS.find((file) => folder.files.includes(file)) ?? '')}: no file specifies how the program starts: use --entry package.module:app or --entry FILE`,
    ];
  const before = (start.before ?? []).map(
    (step) =>
      `${shownPath(folder, 'Procfile')}:${start.said?.line}: it runs "${step}" before each start: run it as a separate step, once per release`,
  );
  const sqlite = sqliteOf(folder, framework === 'Django');
  const kept =
    sqlite && sqliteFolder(folder, framework === 'Django') === undefined ? [lostDatabase(folder, sqlite)] : [];
  const settings = framework === 'Django' ? settingsOf(folder) : undefined;
  if (settings === undefined) return [...before, ...kept];
  return [...before, ...allowedHosts(folder, settings).decisions, ...kept];
}

interface PythonProject {
  folder: Folder;
  workspace: Workspace | undefined;
  manager: PythonManager;
  start: PythonStart;
  missing: readonly Implied[];
  setuptools: Setuptools | undefined;
  relics: readonly Relic[];
  native: { build: string[]; run: string[] };
  isDjango: boolean;
  /** Whether its sources write to the folder that it starts in. */
  writes: boolean;
  logs: LogFiles | undefined;
}

/** Whether a program is started by a server that answers plain requests from processes of its own. */
const startsWorkers = ({ argv, server }: PythonStart): boolean =>
  (server === 'gunicorn' || server === 'uvicorn' || argv[2] === 'fastapi') &&
  !argv.some((word) => /^--(?:certfile|keyfile|ssl-)/.test(word));

/** The folder that settings call the base of the project: the one with `manage.py`. */
function settingsBase(folder: Folder, here: string): string {
  const parent = managePath(folder)?.split('/').slice(0, -1).join('/') ?? '';
  return parent === '' ? here : `${here}/${parent}`;
}

/** Outside the folder of the program, which compose files mount the project over. */
const PACKAGES = '/opt/packages';

/** Packages go into a folder of their own, so that the interpreter of the final image finds them wherever it lies itself. */
function pythonRecipe({
  folder,
  workspace,
  manager,
  start,
  missing,
  setuptools,
  relics,
  native,
  isDjango,
  writes,
  logs,
}: PythonProject): Recipe {
  const home = workspace === undefined ? '/app' : `/app/${workspace.member}`;
  const here = workspace === undefined ? '/src' : `/src/${workspace.member}`;
  const from = [...new Set([...start.from, ...sourceFolders(folder), ...importRoots(folder)])];
  const beside = memberFolders(folder, workspace);
  const paths = [home, PACKAGES, ...from.map((path) => `${home}/${path}`), ...beside.map((path) => `/app/${path}`)];
  const keepsFiles = writes || sqliteOf(folder, isDjango) !== undefined;
  const kept = sqliteFolder(folder, isDjango);
  const statics = isDjango ? collectStatic(folder, here) : undefined;
  // Flask makes a folder of that name for what belongs to one installation.
  const instance = folder.files.some(
    (file) => file.endsWith('.py') && /instance_path|instance_relative_config/.test(folder.text(file) ?? ''),
  );
  const plain = statics ?? (instance ? 'mkdir -p /out/instance' : keepsFiles ? 'true' : undefined);
  // What is imported to gather static files may open the database, and opens the logs.
  const base = settingsBase(folder, here);
  const made = [
    ...(kept === undefined ? [] : [`${here}/${kept}`]),
    ...(logs?.folders ?? []).map((each) => `${base}/${each}`),
  ];
  const compile =
    made.length === 0
      ? plain
      : ['mkdir -p', ...made, ...(plain === undefined || plain === 'true' ? [] : ['&&', plain])].join(' ');
  const install = (names: readonly string[], how = '') =>
    names.length === 0
      ? ''
      : ` && pip install --root-user-action=ignore ${how}--target=/out/packages${names.map((name) => ` ${name}=={version:${name}}`).join('')}`;
  const added = missing.map(({ name }) => name).filter((name) => name !== 'setuptools');
  // A package that requires it without a version has brought one that lacks what it imports.
  const extra = `${install(added)}${setuptools?.by === undefined ? '' : install(['setuptools'], '--upgrade ')}`;
  // Only there does it run what setuptools needs to stand in for distutils.
  const site =
    setuptools === undefined
      ? ''
      : ` && echo 'import os, site; site.addsitedir(os.path.dirname(__file__))' > /out/packages/sitecustomize.py`;
  const modules = relics.map(({ module }) => ` /out/packages/${module} /out/packages/${module}.py`).join('');
  const removed = modules === '' ? '' : ` && rm -rf${modules}`;
  return {
    runtime: 'python',
    bases: native.run.length > 0 ? ['slim'] : ['distroless', 'slim', 'alpine'],
    ...(manager.tools && { tools: manager.tools }),
    image: 'python-build',
    // What is imported to gather static files runs in the build.
    buildPackages: [...native.build, ...(statics === undefined || statics === 'true' ? [] : native.run)],
    runPackages: native.run,
    ...(manager.setup !== undefined && { setup: manager.setup }),
    ...(manager.env && { buildEnv: manager.env }),
    manifests: manager.manifests,
    install: `${manager.install}${extra}${removed}${site} && mkdir -p /out/packages`,
    ...(compile !== undefined && { compile }),
    ...((instance || kept !== undefined) && {
      data: [...(instance ? [`${home}/instance`] : []), ...(kept === undefined ? [] : [`${home}/${kept}`])],
    }),
    caches: manager.caches,
    artifacts: [
      { from: '/out/packages', to: PACKAGES, stage: 'deps' },
      ...(statics === undefined && !keepsFiles ? [] : [{ from: '/src', to: '/app', owned: keepsFiles }]),
      ...(instance ? [{ from: '/out/instance', to: `${home}/instance`, owned: true }] : []),
    ],
    sources: statics === undefined && !keepsFiles ? ['.'] : [],
    workdir: start.from.length === 1 && isDjango ? `${home}/${start.from[0]}` : home,
    env: { PYTHONPATH: paths.join(':'), PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', HOME: '/tmp' },
    start: start.argv,
    dev: {
      command: [...start.argv, ...(start.server === 'uvicorn' || start.server === 'gunicorn' ? ['--reload'] : [])],
      reloads: start.server === 'uvicorn' || start.server === 'gunicorn',
      env: {
        PYTHONPATH: [
          '/out/packages',
          here,
          ...from.map((path) => `${here}/${path}`),
          ...beside.map((path) => `/src/${path}`),
        ].join(':'),
        PYTHONUNBUFFERED: '1',
      },
      keep: [],
    },
    programs: `${PACKAGES}/bin`,
    memory: '512m',
    startPeriod: '30s',
    writesToImage: keepsFiles,
    // The process that holds the port keeps it when those that it starts fail.
    health: { kind: startsWorkers(start) ? 'answer' : 'tcp' },
    asksNoRoute: isDjango,
  };
}
