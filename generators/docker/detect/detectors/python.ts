import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import { readToml, type TomlFile } from '../parse/toml.ts';
import type { Assumption, Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const MANIFESTS = ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg'];

/** A library as requirements.txt, pyproject.toml and Pipfile name it: first in its line or in its string. */
function requirement(name: string): RegExp {
  return new RegExp(`^[^#]*?(?:^|["'[,])\\s*(?:${name})(?![\\w-])`, 'i');
}

const FRAMEWORKS: readonly Framework[] = [
  { name: 'FastAPI', dependency: requirement('fastapi'), port: 8000 },
  { name: 'Django', dependency: requirement('django'), port: 8000 },
  { name: 'Flask', dependency: requirement('flask'), port: 5000 },
  { name: 'Starlette', dependency: requirement('starlette'), port: 8000 },
  { name: 'Streamlit', dependency: requirement('streamlit'), port: 8501 },
];

/** Libraries that run a model: what needs them is the ML pack's business. */
const MODEL_LIBRARIES = requirement(
  'torch|tensorflow(?:-cpu)?|keras|onnxruntime(?:-gpu)?|scikit-learn|xgboost|lightgbm|catboost|transformers|jax',
);

const SERVERS: readonly (readonly [framework: string, server: string])[] = [
  ['FastAPI', 'uvicorn'],
  ['Starlette', 'uvicorn'],
  ['Django', 'gunicorn'],
  ['Flask', 'gunicorn'],
];

export const python: Detector = {
  name: 'python',
  detect(folder) {
    const manifest = MANIFESTS.find((file) => folder.files.includes(file));
    if (manifest === undefined) return undefined;
    const texts = MANIFESTS.flatMap((file) => {
      const text = folder.text(file);
      return text === undefined ? [] : [{ file, text }];
    });
    const toml = tomlOf(folder, 'pyproject.toml');
    const look = (dependency: string | RegExp) =>
      texts.map(({ file, text }) => inText(file, text)(dependency)).find((place) => place !== undefined);
    const framework = frameworkIn(FRAMEWORKS, look);
    const entry = entryOf(folder);
    return {
      language: look(MODEL_LIBRARIES) ? 'python-ml' : 'python',
      manifest,
      name: toml?.said('project', 'name') ?? toml?.said('tool', 'poetry', 'name'),
      version: versionOf(folder, toml),
      packageManager: managerOf(folder),
      framework: framework?.said,
      usualPort: framework?.port,
      entry,
      sources: folder.files.filter((file) =>
        /^(?:src\/)?(?:[\w-]+\/)?(?:app|main|server|wsgi|asgi|__main__)\.py$/.test(file),
      ),
      assumed: [...serverNote(framework?.said, entry), ...lockNote(folder)],
    };
  },
};

function tomlOf(folder: Folder, file: string): TomlFile | undefined {
  const text = folder.text(file);
  return text === undefined ? undefined : readToml(file, shownPath(folder, file), text);
}

function versionOf(folder: Folder, toml: TomlFile | undefined): Said | undefined {
  const pipfile = firstLine(folder.text('Pipfile') ?? '', /^python(?:_full)?_version\s*=\s*"([^"]+)"/);
  const runtime = firstLine(folder.text('runtime.txt') ?? '', /^python-(\d\S*)/);
  return (
    pinnedVersion(folder, ['python'], ['.python-version']) ??
    (runtime && { ...runtime, file: 'runtime.txt' }) ??
    toml?.said('project', 'requires-python') ??
    toml?.said('tool', 'poetry', 'dependencies', 'python') ??
    (pipfile && { ...pipfile, file: 'Pipfile' })
  );
}

function managerOf(folder: Folder): Said | undefined {
  const uv = firstPresent(folder, ['uv.lock']);
  if (uv) return { ...uv, value: 'uv' };
  const pip = firstPresent(folder, ['requirements.txt']);
  return pip && { ...pip, value: 'pip' };
}

/** A module that is run as it is; Django's manage.py serves development only, so its WSGI module is named. */
function entryOf(folder: Folder): Said | undefined {
  const usual = [
    'app.py',
    'main.py',
    'server.py',
    'run.py',
    'src/app.py',
    'src/main.py',
    'app/main.py',
    'app/__main__.py',
  ];
  const wsgi = folder.files.filter((file) => /^(?:src\/)?[\w-]+\/wsgi\.py$/.test(file));
  const package_ = folder.files.filter((file) => /^(?:src\/)?[\w-]+\/__main__\.py$/.test(file));
  return firstPresent(folder, folder.files.includes('manage.py') ? wsgi : [...usual, ...package_, ...wsgi]);
}

function serverNote(framework: Said | undefined, entry: Said | undefined): Assumption[] {
  const server = SERVERS.find(([name]) => name === framework?.value)?.[1];
  if (server === undefined || entry === undefined) return [];
  return [
    {
      what: 'entry',
      value: entry.value,
      why: `started as a file; ${framework?.value} is usually started with ${server}: then change ENTRYPOINT`,
    },
  ];
}

/** The packs install from requirements.txt or uv.lock: what other tools lock must be exported first. */
function lockNote(folder: Folder): Assumption[] {
  const exports = [
    ['poetry.lock', 'poetry export --output requirements.txt'],
    ['Pipfile.lock', 'pipenv requirements > requirements.txt'],
  ] as const;
  if (folder.files.includes('requirements.txt') || folder.files.includes('uv.lock')) return [];
  return exports
    .filter(([file]) => folder.files.includes(file))
    .map(([file, command]) => ({
      what: 'package manager',
      value: 'pip',
      why: `${file} is not read by pip: run ${command}`,
    }));
}
