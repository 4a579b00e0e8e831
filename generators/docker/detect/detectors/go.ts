import type { Recipe } from '../../recipe.ts';
import { type Beside, besideProgram, HOME } from '../compiled.ts';
import { readDockerfile } from '../dockerfile.ts';
import { shownPath } from '../folder.ts';
import { frameworkIn, inText } from '../frameworks.ts';
import { generatedGo } from '../generated-go.ts';
import { firstLine, lineAt } from '../parse/lines.ts';
import { plain } from '../plain.ts';
import type { Clue, Detector, Folder, Said, Workspace } from '../project.ts';
import { servingCommand } from '../subcommand.ts';
import { pinnedVersion } from '../tool-versions.ts';
import { membersOf } from '../workspace.ts';

const FRAMEWORKS = [
  { name: 'Gin', dependency: 'github.com/gin-gonic/gin ', port: 8080 },
  { name: 'Echo', dependency: 'github.com/labstack/echo/', port: 1323 },
  { name: 'Fiber', dependency: 'github.com/gofiber/fiber/', port: 3000 },
  { name: 'chi', dependency: 'github.com/go-chi/chi', port: 8080 },
  { name: 'Gorilla', dependency: 'github.com/gorilla/mux ', port: 8080 },
];

/** Modules that use C, with the Debian packages for building and running them. */
const C_MODULES: readonly { module: RegExp; build?: readonly string[]; run?: readonly string[] }[] = [
  { module: /github\.com\/mattn\/go-sqlite3\b/ },
  { module: /github\.com\/confluentinc\/confluent-kafka-go\b/ },
  { module: /github\.com\/(?:h2non\/bimg|davidbyttow\/govips)\b/, build: ['libvips-dev'], run: ['libvips42t64'] },
  { module: /gopkg\.in\/gographics\/imagick/, build: ['libmagickwand-dev'], run: ['libmagickwand-7.q16-10'] },
  { module: /github\.com\/pebbe\/zmq4\b/, build: ['libzmq3-dev'], run: ['libzmq5'] },
  { module: /github\.com\/godror\/godror\b/ },
  { module: /github\.com\/marcboeker\/go-duckdb\b/ },
];
const SOURCE = /\.go$/;
const USUAL_COMMANDS = ['server', 'api', 'app', 'web', 'serve', 'service', 'http', 'main'];

export const go: Detector = {
  name: 'go',
  detect(folder, { workspace, entry }) {
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
    const main =
      entry === undefined
        ? mainOf(folder, name?.value ?? '')
        : { chosen: { value: entry, file: manifest, line: 1 }, others: [] };
    const sources = sourcesOf(folder, main?.chosen.value ?? '.');
    const generated = generatedGo(folder, text);
    const command = main && servingCommand(folder, partsOf(folder, main.chosen.value));
    const words = [...(command ? [command.value] : []), ...listenFlag(folder, sources)];
    const {
      recipe,
      says: besides,
      decisions,
    } = main
      ? recipeOf(folder, workspace, text, main.chosen.value, words, generated.commands)
      : { recipe: undefined, says: [], decisions: [] };
    const says = [...(command ? [{ what: 'start' as const, said: command }] : []), ...besides];
    return {
      language: 'go',
      manifest,
      name: name && { ...name, value: name.value.replace(/\/v\d+$/, '') },
      version:
        say(/^toolchain\s+go(\d\S*)/) ??
        pinnedVersion(folder, ['go', 'golang'], ['.go-version']) ??
        (directive && { ...directive, value: `>=${directive.value}` }),
      framework: framework?.said,
      usualPort: framework?.port ?? 8080,
      ...(main &&
        main.chosen.value !== '.' &&
        entry === undefined && { says: [{ what: 'entry' as const, said: main.chosen }, ...says] }),
      ...((main?.chosen.value === '.' || entry !== undefined) && { says }),
      assumed:
        main && main.others.length > 0
          ? [{ what: 'entry', value: main.chosen.value, why: `there are also the programs ${main.others.join(', ')}` }]
          : [],
      decisions: main
        ? [...generated.decisions, ...decisions]
        : [`${shownPath(folder, manifest)}: no package main: specify the folder of the program with --entry ./FOLDER`],
      sources,
      ...(recipe && { recipe }),
    } satisfies Clue;
  },
};

/** Programs that are run by hand, beside a server. */
const OF_TOOL = /(?:^|[-_])(?:cli|ctl|gen|generator|migrat\w*|seed\w*|tools?)(?:$|[-_])|(?:cli|ctl)$/;

/**
 * The package to build: the folder itself, the one that the project's Dockerfile builds, one with a common name or the
 * name of the module (the server before the client), cmd/ itself, one in it that is not called like a tool, or the only one.
 */
function mainOf(folder: Folder, module: string): { chosen: Said; others: string[] } | undefined {
  const mains = folder.files.filter(
    (file) =>
      SOURCE.test(file) &&
      !file.endsWith('_test.go') &&
      !/(?:^|\/)(?:examples?|_examples|testdata|tools|scripts|hack)\//.test(file) &&
      /^package main\b/m.test(folder.text(file) ?? ''),
  );
  const byFolder = new Map<string, string>();
  for (const file of mains) {
    const path = file.includes('/') ? `./${file.slice(0, file.lastIndexOf('/'))}` : '.';
    if (!byFolder.has(path)) byFolder.set(path, file);
  }
  const all = [...byFolder.keys()];
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const built = readDockerfile(folder).goBuild.filter((word) => /^(?:\.\/)?[\w./-]+$/.test(word));
  const chosen =
    all.find((path) => path === '.') ??
    all.find((path) => built.some((target) => path === `./${target.replace(/^\.\//, '').replace(/\/$/, '')}`)) ??
    [...USUAL_COMMANDS, ...['-server', '-api', 'd', ''].map((end) => `${last(module)}${end}`)]
      .map((usual) => all.find((path) => last(path) === usual))
      .find((found) => found !== undefined) ??
    all.find((path) => path === './cmd') ??
    all.find((path) => path.startsWith('./cmd/') && !OF_TOOL.test(last(path))) ??
    all.find((path) => path.startsWith('./cmd/')) ??
    all[0];
  if (chosen === undefined) return undefined;
  const file = byFolder.get(chosen) ?? 'go.mod';
  const line = lineAt(folder.text(file) ?? '', Math.max(0, (folder.text(file) ?? '').search(/^package main\b/m)));
  return { chosen: { value: chosen, file, line }, others: all.filter((path) => path !== chosen) };
}

function sourcesOf(folder: Folder, entry: string): string[] {
  const own = entry === '.' ? '' : `${entry.replace(/^\.\//, '')}/`;
  const all = folder.files.filter((file) => SOURCE.test(file) && !file.endsWith('_test.go'));
  return [
    ...all.filter((file) => file.startsWith(own) && !file.slice(own.length).includes('/')),
    ...all.filter((file) => /(?:main|server|config|app)\.go$/.test(file)),
  ];
}

/** The sources that a program may consist of. */
function partsOf(folder: Folder, entry: string): string[] {
  return folder.files.filter((file) => SOURCE.test(file) && isOfProgram(folder, entry, file));
}

/** Whether a source file can be part of a program. Another `package main` cannot. */
function isOfProgram(folder: Folder, entry: string, file: string): boolean {
  const place = file.includes('/') ? `./${file.slice(0, file.lastIndexOf('/'))}` : '.';
  return !file.endsWith('_test.go') && (place === entry || !/^package main\b/m.test(folder.text(file) ?? ''));
}

/** The option that makes a program listen on all interfaces, if it listens on localhost by default. */
function listenFlag(folder: Folder, sources: readonly string[]): string[] {
  const local =
    /\bflag\.String(?:Var)?\((?:\s*&[\w.]+\s*,)?\s*"((?:[\w-]{0,20}-)?(?:addr|address|bind|host|http|listen))"\s*,\s*"(?:localhost|127\.0\.0\.1):\d{2,5}"/;
  const name = sources.map((file) => local.exec(folder.text(file) ?? '')?.[1]).find((found) => found !== undefined);
  return name === undefined ? [] : [`-${name}=0.0.0.0:{port}`];
}

function recipeOf(
  folder: Folder,
  workspace: Workspace | undefined,
  manifest: string,
  entry: string,
  words: readonly string[],
  generate: readonly string[],
): { recipe: Recipe } & Pick<Beside, 'says' | 'decisions'> {
  const root = workspace?.root ?? folder;
  const here = workspace === undefined ? '/src' : `/src/${workspace.member}`;
  const inC = C_MODULES.filter(({ module }) => module.test(manifest));
  const usesC =
    inC.length > 0 || folder.files.some((file) => SOURCE.test(file) && /^import "C"$/m.test(folder.text(file) ?? ''));
  const beside = besideProgram(folder, here, SOURCE, (file) => isOfProgram(folder, entry, file));
  const target = plain(
    entry === '.' || entry.startsWith('./') ? entry : `./${entry}`,
    'folder of a program',
    shownPath(folder, 'go.mod'),
  );
  const run = inC.flatMap(({ run: packages = [] }) => packages);
  const has = (file: string) => root.files.includes(file);
  // A workspace needs the modules of all its members, which may include the root.
  const members = has('go.work') ? membersOf(root) : [];
  const modules = [
    ...(has('go.work') ? ['go.work', 'go.work.sum'] : []),
    ...['', ...members.map((member) => `${member}/`)].flatMap((path) => [`${path}go.mod`, `${path}go.sum`]),
  ];
  // A module that is replaced by one in the project is read from there.
  const replaces = modules.some((file) => /=>\s*\.{1,2}\//.test(root.text(file) ?? ''));
  const own = readDockerfile(folder);
  return {
    says: beside.says,
    decisions: beside.decisions,
    recipe: {
      runtime: 'busybox',
      bases: run.length > 0 ? ['slim'] : usesC ? ['distroless', 'slim'] : ['distroless', 'scratch', 'alpine'],
      finalImages: { ...(usesC && { distroless: 'distroless-cc' }), slim: 'debian' },
      crosses: !usesC,
      buildPackages: inC.flatMap(({ build = [] }) => build),
      runPackages: run,
      buildEnv: own.buildEnv,
      manifests: replaces ? ['./'] : modules.filter(has),
      install: 'go mod download',
      compile: [
        ...beside.commands,
        ...(generate.length > 0 && workspace !== undefined ? [`cd ${here}`, ...generate, 'cd /src'] : generate),
        `${usesC ? 'CGO_ENABLED=1' : 'CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH'} go build -trimpath -ldflags='-s -w' -o /out/srv/${beside.program} ${workspace === undefined ? target : `./${workspace.member}/${target.replace(/^\.\/?/, '')}`}`,
      ].join(' && '),
      ...(usesC && { why: 'ship-only-the-artifact' }),
      caches: ['/go/pkg/mod', '/root/.cache/go-build'],
      sources: [],
      start: [`${HOME}/${beside.program}`, ...words],
      dev: { command: ['go', 'run', target], keep: [] },
      health: { kind: 'tcp' },
      ...beside.recipe,
    },
  };
}
