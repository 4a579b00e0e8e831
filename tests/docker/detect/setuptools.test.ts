import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const FLASK = { 'app.py': 'app = Flask(__name__)\n' };
const STANDS_IN = 'site.addsitedir(os.path.dirname(__file__))';

/** What is said about setuptools, and whether the image has it where the interpreter looks for it. */
function setuptools(files: Readonly<Record<string, string>>) {
  const [detection] = detectIn({ ...FLASK, ...files });
  const install = detection?.recipe?.install ?? '';
  return {
    said: detection?.assumed.find(({ value }) => value === 'setuptools')?.why,
    isInstalled: install.includes(' setuptools=={version:setuptools}'),
    standsIn: install.includes(STANDS_IN),
  };
}

test.each([
  [{ 'requirements.txt': 'flask==3.1.2\naioredis==2.0.1\n' }, 'aioredis==2.0.1 (requirements.txt:2)'],
  [{ 'requirements.txt': 'flask==3.1.2\nDocker[tls]==5.0.3\n' }, 'Docker==5.0.3 (requirements.txt:2)'],
  [
    {
      'pyproject.toml': '[tool.poetry]\nname = "till"\n[tool.poetry.dependencies]\nflask = "*"\n',
      'poetry.lock': '[[package]]\nname = "drf-yasg"\nversion = "1.21.4"\n',
    },
    'drf-yasg==1.21.4 (poetry.lock:2)',
  ],
  [
    { 'requirements.txt': 'flask==3.1.2\n', 'parts/a.py': 'import os\nfrom distutils.util import strtobool\n' },
    'distutils (parts/a.py:2)',
  ],
])('a package or source that imports a module of setuptools gets it, and is named: %j', (files, by) => {
  expect(setuptools(files)).toEqual({
    said: expect.stringContaining(`${by} needs it but no manifest lists it`),
    isInstalled: true,
    standsIn: true,
  });
});

test.each([
  'flask==3.1.2\nsetuptools==78.1.0\naioredis==2.0.1\n',
  'flask==3.1.2\nsetuptools\n',
  'flask==3.1.2\nsetuptools>=70\n',
])('one that the project lists itself only has to be found: %j', (list) => {
  expect(setuptools({ 'requirements.txt': list })).toEqual({ said: undefined, isInstalled: false, standsIn: true });
});

test.each([
  { 'requirements.txt': 'flask==3.1.2\nredis==6.4.0\nmarshmallow==3.26.1\nsetuptools-scm==8\n' },
  { 'requirements.txt': 'flask==3.1.2\n', 'setup.py': 'from distutils.core import setup\n' },
  {
    'requirements.txt': 'flask==3.1.2\n',
    'a.py': '# import distutils\ntry:\n    import distutils\nexcept ImportError:\n    pass\n',
  },
  {
    'pyproject.toml':
      '[build-system]\nrequires = ["setuptools>=70"]\n[project]\nname = "till"\ndependencies = ["flask==3.1.2"]\n',
  },
])('nothing is added for newer packages, for what builds the package, or for attempts: %j', (files) => {
  expect(setuptools(files)).toEqual({ said: undefined, isInstalled: false, standsIn: false });
});
