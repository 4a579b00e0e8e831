import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const saidIn = (call: string, files: Readonly<Record<string, string>> = {}): string[] =>
  (
    detectIn({
      'requirements.txt': 'fastapi==0.121.1\nuvicorn==0.38.0\n',
      'main.py': `from fastapi import FastAPI\n\napp = FastAPI()\napp.mount("/files", ${call})\n`,
      '.env.example': 'SHELF_DIR=/mnt/shelf\nBOOTH_DIR=booth\n',
      ...files,
    })[0]?.decisions ?? []
  ).filter((each) => each.includes('serves files'));

test.each([
  [
    'StaticFiles(directory="shelf")',
    'main.py:4: it serves files from shelf, and does not start without that folder, which the project does not have: add it with a file, for example shelf/.gitkeep',
  ],
  [
    'StaticFiles(directory=settings.shelf_dir)',
    'main.py:4: it serves files from /mnt/shelf (shelf_dir), and does not start without that folder: mount a volume there, or set shelf_dir to a folder of the project',
  ],
])('names a folder that a program serves and that no image has: %s', (call, said) => {
  expect(saidIn(call)).toEqual([said]);
});

test('takes the folder from the environment file of the container', () => {
  const files = {
    'compose.yaml': 'services:\n  web:\n    build: .\n    env_file:\n      - .env.docker\n',
    '.env.docker.example': 'BOOTH_DIR=/mnt/booth\n',
  };
  expect(saidIn('StaticFiles(directory=settings.BOOTH_DIR)', files).join()).toContain('serves files from /mnt/booth');
});

test.each<[string, Record<string, string>]>([
  ['StaticFiles(directory="shelf")', { 'shelf/a.css': '' }],
  ['StaticFiles(directory="./shelf/")', { 'web/shelf/a.css': '' }],
  ['StaticFiles(directory=settings.BOOTH_DIR)', { 'booth/a.css': '' }],
  ['StaticFiles(directory="shelf", check_dir=False)', {}],
  ['StaticFiles(directory="dist")', {}],
  ['StaticFiles(directory=settings.OTHER)', {}],
  ['StaticFiles(directory="shelf")', { 'make.py': 'os.makedirs("shelf", exist_ok=True)\n' }],
  ['StaticFiles(directory="shelf")', { 'make.py': 'SHELF = Path("shelf")\n\nSHELF.mkdir(exist_ok=True)\n' }],
  ['StaticFiles(directory=settings.SHELF_DIR)', { 'make.py': 'Path(settings.SHELF_DIR).mkdir()\n' }],
  [
    'StaticFiles(directory=settings.SHELF_DIR)',
    { 'compose.yaml': 'services:\n  web:\n    build: .\n    volumes: ["shelf:/mnt/shelf"]\nvolumes:\n  shelf: {}\n' },
  ],
])('says nothing about %s', (call, files) => {
  expect(saidIn(call, files)).toEqual([]);
});
