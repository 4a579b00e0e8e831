import { firstPresent } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { type Application, applicationOf, moduleOf } from './application.ts';
import { ADDRESS, extraOf, type PythonStart, writtenStart } from './written-start.ts';

const SCRIPTS = ['main.py', 'app.py', 'server.py', 'run.py', 'src/main.py', 'src/app.py', 'app/main.py'];

/**
 * The start command in production according to the framework's documentation. Undefined without evidence in the
 * project.
 */
export function pythonStart(
  folder: Folder,
  framework: string | undefined,
  entry: string | undefined,
): PythonStart | undefined {
  if (entry !== undefined) return startOfEntry(folder, framework, entry);
  const written = writtenStart(folder);
  if (written) return written;
  if (framework === 'Django') return djangoStart(folder);
  if (framework === 'Streamlit') return streamlitStart(folder);
  const application = framework === undefined ? undefined : applicationOf(folder, framework);
  if (application) return serverStart(application, framework === 'Flask' ? 'gunicorn' : 'uvicorn');
  const script = firstPresent(folder, [
    ...SCRIPTS,
    ...folder.files.filter((file) => /^(?:src\/)?[\w-]+\/__main__\.py$/.test(file)),
  ]);
  if (!script) return undefined;
  if (script.file.endsWith('__main__.py')) {
    const { module, from } = moduleOf(folder, script.file.replace('/__main__.py', '.py'));
    return { argv: ['python3', '-m', module], said: script, from: from === '' ? [] : [from] };
  }
  return { argv: ['python3', script.file], said: script, from: [] };
}

function startOfEntry(folder: Folder, framework: string | undefined, entry: string): PythonStart {
  if (!/^[\w.]+:\w+$/.test(entry)) return { argv: ['python3', entry], from: [] };
  const from = folder.files.some((file) => file.startsWith(`src/${entry.split(/[.:]/)[0]}/`)) ? ['src'] : [];
  const server = framework === 'Flask' || framework === 'Django' ? 'gunicorn' : 'uvicorn';
  return { argv: ['python3', '-m', server, entry, ...ADDRESS[server]], from, server };
}

function serverStart({ target, factory, from, said }: Application, server: 'gunicorn' | 'uvicorn'): PythonStart {
  const isCall = factory && server === 'gunicorn';
  return {
    argv: [
      'python3',
      '-m',
      server,
      isCall ? `${target}()` : target,
      ...(factory && !isCall ? ['--factory'] : []),
      ...ADDRESS[server],
      ...extraOf(server),
    ],
    said,
    from: from === '' ? [] : [from],
    server,
  };
}

/** `manage.py` names the settings, and the settings name the WSGI application. */
function djangoStart(folder: Folder): PythonStart | undefined {
  const manage = folder.files.filter((file) => /(?:^|\/)manage\.py$/.test(file)).sort((a, b) => a.length - b.length)[0];
  const base = manage?.includes('/') === true ? manage.slice(0, manage.lastIndexOf('/')) : '';
  const inside = (file: string) => base === '' || file.startsWith(`${base}/`);
  const channels = folder.files.some(
    (file) =>
      /requirements|pyproject|Pipfile/.test(file) && /^[ \t]*["']?(?:daphne|channels)\b/m.test(folder.text(file) ?? ''),
  );
  const name = channels ? 'asgi' : 'wsgi';
  const file = folder.files.find((each) => inside(each) && new RegExp(`(?:^|/)${name}\\.py$`).test(each));
  if (file === undefined) return undefined;
  const text = folder.text(file) ?? '';
  const at = Math.max(0, text.search(/^application\s*=/m));
  const module = file
    .slice(base === '' ? 0 : base.length + 1)
    .replace(/\.py$/, '')
    .replaceAll('/', '.');
  const said = { value: `${module}:application`, file, line: lineAt(text, at) };
  const from = base === '' ? [] : [base];
  if (channels)
    return {
      argv: ['python3', '-m', 'daphne', '-b', '0.0.0.0', '-p', '{port}', `${module}:application`],
      said,
      from,
      server: 'daphne',
    };
  return {
    argv: ['python3', '-m', 'gunicorn', `${module}:application`, ...ADDRESS.gunicorn, ...extraOf('gunicorn')],
    said,
    from,
    server: 'gunicorn',
  };
}

function streamlitStart(folder: Folder): PythonStart | undefined {
  const script = firstPresent(folder, [
    'streamlit_app.py',
    'app.py',
    'main.py',
    'Home.py',
    'src/app.py',
    ...folder.files.filter((file) => /^[\w-]+\.py$/.test(file)),
  ]);
  const options = [
    '--server.address=0.0.0.0',
    '--server.port={port}',
    '--server.headless=true',
    '--browser.gatherUsageStats=false',
  ];
  return (
    script && {
      argv: ['python3', '-m', 'streamlit', 'run', script.file, ...options],
      said: script,
      from: [],
      server: 'streamlit',
    }
  );
}
