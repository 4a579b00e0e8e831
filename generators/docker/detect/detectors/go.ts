import { frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import type { Clue, Detector, Folder, Said } from '../project.ts';

const FRAMEWORKS = [
  { name: 'Gin', dependency: 'github.com/gin-gonic/gin ', port: 8080 },
  { name: 'Echo', dependency: 'github.com/labstack/echo/', port: 1323 },
  { name: 'Fiber', dependency: 'github.com/gofiber/fiber/', port: 3000 },
];

export const go: Detector = {
  name: 'go',
  detect(folder) {
    const manifest = 'go.mod';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const say = (pattern: RegExp): Said | undefined => {
      const found = firstLine(text, pattern);
      return found && { ...found, file: manifest };
    };
    const name = say(/^module\s+"?([^\s"]+)/);
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const directive = say(/^go\s+(\d\S*)/);
    return {
      language: 'go',
      manifest,
      name: name && { ...name, value: name.value.replace(/\/v\d+$/, '') },
      version: say(/^toolchain\s+go(\d\S*)/) ?? (directive && { ...directive, value: `>=${directive.value}` }),
      framework: framework?.said,
      usualPort: framework?.port,
      ...entryOf(folder),
      sources: folder.files.filter((file) => file.endsWith('main.go')),
    } satisfies Clue;
  },
};

/** The package to build: the folder itself, or one below cmd/. */
function entryOf(folder: Folder): Pick<Clue, 'entry' | 'assumed'> {
  const isMain = (file: string) => file.endsWith('.go') && /^package main\b/m.test(folder.text(file) ?? '');
  if (folder.files.some((file) => !file.includes('/') && isMain(file))) return {};
  const commands = folder.files.filter((file) => /^cmd\/[^/]+\/[^/]+\.go$/.test(file) && isMain(file));
  const folders = [...new Set(commands.map((file) => file.split('/')[1] ?? ''))];
  const chosen = ['server', 'api', 'app', 'web'].find((usual) => folders.includes(usual)) ?? folders[0];
  const file = commands.find((command) => command.startsWith(`cmd/${chosen}/`));
  if (chosen === undefined || file === undefined) return {};
  const others = folders.filter((other) => other !== chosen);
  return {
    entry: { value: `./cmd/${chosen}`, file, line: 1 },
    assumed:
      others.length === 0
        ? []
        : [{ what: 'entry', value: `./cmd/${chosen}`, why: `cmd/ also holds ${others.join(', ')}` }],
  };
}
