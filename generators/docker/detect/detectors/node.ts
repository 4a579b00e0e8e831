import { lostDatabase } from '../files-read.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { aliasDecisions } from '../node/aliases.ts';
import { bunRecipe } from '../node/bun.ts';
import { compiledEntry } from '../node/compiled-entry.ts';
import { developmentImport } from '../node/development-imports.ts';
import { fontDecisions } from '../node/fonts.ts';
import { frameworkOf } from '../node/frameworks.ts';
import { otherCase } from '../node/letter-case.ts';
import { lockDecisions } from '../node/lock-file.ts';
import { lookAt, sourcesOf } from '../node/look.ts';
import { type Manager, managerOf } from '../node/manager.ts';
import { nativeDecisions, tooOldForNode } from '../node/old-native.ts';
import { registryDecisions } from '../node/other-registry.ts';
import { peerConflict } from '../node/peer-conflict.ts';
import { askedPlan, developedBy, developedStart, type Plan, planOf } from '../node/plan.ts';
import { runtimeDecisions } from '../node/pnpm.ts';
import { type NodeProject, nodeRecipe } from '../node/recipe.ts';
import { startOf } from '../node/scripts.ts';
import { type SqliteFile, sqliteFile } from '../node/sqlite.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Assumption, Clue, Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';
import { membersOf } from '../workspace.ts';
import { writingPlace } from '../writes.ts';

export const node: Detector = {
  name: 'node',
  detect(folder, { workspace, start: asked }) {
    const manifest = 'package.json';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const look = lookAt(folder, json);
    const framework = frameworkOf(look);
    const given = startOf(folder, json);
    const developed = given === undefined ? developedStart(look, framework?.output) : undefined;
    const start = given ?? developed;
    const planned = asked ? askedPlan(asked) : planOf(look, framework?.output, start);
    const compiled = asked ? undefined : compiledEntry(folder, json, planned.args);
    const plan = compiled ? { ...planned, args: planned.args.with(compiled.at, compiled.path) } : planned;
    // The root of a workspace or of several projects is a program only where something in it says how it starts.
    if (
      (membersOf(folder).length > 0 || holdsOthers(folder, json)) &&
      plan.output === undefined &&
      plan.args.length === 0 &&
      plan.script === undefined
    )
      return undefined;
    const root = workspace?.root ?? folder;
    const rootJson = workspace === undefined ? json : (readRoot(root) ?? json);
    const manager = managerOf(root, rootJson);
    const locked = lockDecisions(root, manager, rootJson);
    const conflict =
      manager.name === 'npm' && manager.lock !== undefined ? peerConflict(root, manager.lock) : undefined;
    const ofRoot = workspace && nodeVersion(root, rootJson);
    const version = nodeVersion(folder, json) ?? (ofRoot && { ...ofRoot, inRoot: true });
    const isTyped = folder.files.includes('tsconfig.json') && look.depends('typescript') !== undefined;
    const isFiles = plan.output?.kind === 'files';
    const sqlite = isFiles ? undefined : sqliteFile(folder, json);
    const writes = isFiles ? undefined : (writingPlace(folder, 'node') ?? beside(sqlite));
    const needed =
      plan.args.length > 0 && !plan.keepsDevelopment ? developmentImport(folder, json, root, manager) : undefined;
    const usual = isFiles ? 8080 : (framework?.port ?? 3000);
    const common = {
      manifest,
      name: json.said('name'),
      version: manager.name === 'bun' && !framework ? bunVersion(folder, json) : version,
      ...tooOldForNode(root, manager, json),
      framework: framework?.said,
      usualPort: usual,
      ...(isFiles && { ownPort: 8080 }),
      sources: sourcesOf(folder, plan.entry?.value),
      assumed: [
        ...assumptionsOf(folder, manager, plan, needed),
        ...(developed ? [developedBy(folder, developed)] : []),
        ...(conflict === undefined
          ? []
          : [{ what: 'package manager' as const, value: 'npm ci --legacy-peer-deps', why: conflict }]),
        ...(compiled ? [{ what: 'start' as const, value: compiled.path, why: compiled.why }] : []),
      ],
      decisions: [
        ...plan.decisions,
        ...locked,
        ...nativeDecisions(root, manager, folder, json, version),
        ...registryDecisions(root, manager),
        ...(manager.name === 'pnpm' ? runtimeDecisions(root, rootJson) : []),
        ...(sqlite ? [lostDatabase(folder, sqlite.said)] : []),
        ...(plan.args.length > 0 ? aliasDecisions(folder, json, plan.args) : []),
        ...(framework?.name === 'Next.js' ? fontDecisions(folder) : []),
        ...otherCase(folder),
      ],
      says: [
        ...(manager.said
          ? [
              {
                what: 'package manager' as const,
                said: { ...manager.said, value: shownManager(manager), inRoot: true },
              },
            ]
          : []),
        ...(plan.entry ? [{ what: 'start' as const, said: plan.entry }] : []),
        ...(writes ? [{ what: 'file' as const, said: writes }] : []),
      ],
    };
    const runsOnBun =
      asked === undefined && start?.kind === 'node' && start.isBun === true && plan.output === undefined;
    if (manager.name === 'bun' && (!framework || runsOnBun) && plan.script === undefined) {
      const main = plan.entry ?? firstPresent(folder, ['src/index.ts', 'index.ts', 'src/main.ts', 'main.ts']);
      const file = plan.args.find((arg) => /\.[cm]?[jt]sx?$/.test(arg)) ?? main?.file;
      return {
        ...common,
        language: 'bun',
        decisions: locked,
        sources: file === undefined ? [] : [file],
        ...(file !== undefined && { recipe: bunRecipe(folder, manager, file) }),
      };
    }
    const output =
      plan.output ??
      (plan.args.length > 0 || plan.script !== undefined ? ({ kind: 'server', args: [] } as const) : undefined);
    const project: NodeProject | undefined = output && {
      folder,
      workspace,
      json,
      manager,
      output,
      args: plan.args,
      ...(plan.script !== undefined && { script: plan.script }),
      env: plan.env,
      ...(start && { start }),
      isNext: framework?.name === 'Next.js',
      keepsDevelopment: plan.keepsDevelopment || needed !== undefined,
      writes: writes !== undefined,
      ...(sqlite?.missing !== undefined && { makes: sqlite.missing }),
    };
    return {
      ...common,
      language: isFiles ? 'static' : isTyped ? 'typescript' : 'node',
      ...(project && { recipe: nodeRecipe(project) }),
    } satisfies Clue;
  },
};

/** What a database file means for the folder of the program. */
function beside(sqlite: SqliteFile | undefined): Said | undefined {
  return sqlite && { ...sqlite.said, value: 'it writes to the folder of the program' };
}

/** Whether a package.json without scripts and sources of its own stands above other projects. */
function holdsOthers({ files }: Folder, json: JsonFile): boolean {
  const others = files.flatMap(
    (file) => /^(.+\/)(?:package\.json|requirements\.txt|pyproject\.toml|go\.mod|pom\.xml)$/.exec(file)?.[1] ?? [],
  );
  const isOwn = (file: string) => /\.[cm]?[jt]sx?$/.test(file) && !others.some((other) => file.startsWith(other));
  return (
    others.length > 0 && json.keys('scripts').length === 0 && json.said('main') === undefined && !files.some(isOwn)
  );
}

function assumptionsOf(folder: Folder, manager: Manager, plan: Plan, needed: Said | undefined): Assumption[] {
  return [
    ...(needed === undefined
      ? []
      : [
          {
            what: 'package' as const,
            value: needed.value,
            why: `${shownPath(folder, needed.file)}:${needed.line} imports it, but package.json lists it for development only, so the image contains the development packages: move it to dependencies`,
          },
        ]),
    ...(manager.lock === undefined
      ? [
          {
            what: 'package manager' as const,
            value: manager.name,
            why: 'no lock file: each build may install different versions',
          },
        ]
      : []),
    ...(manager.why === undefined
      ? []
      : [{ what: 'package manager' as const, value: `pnpm ${manager.version}`, why: manager.why }]),
    ...(plan.script === undefined
      ? []
      : [{ what: 'start' as const, value: `npm run ${plan.script}`, why: 'the script needs a shell' }]),
  ];
}

function shownManager({ name, version, lock }: Manager): string {
  const called = name === 'yarn-berry' ? 'yarn' : name;
  return [`${called}${version === undefined ? '' : ` ${version}`}`, ...(lock === undefined ? [] : [`(${lock})`])].join(
    ' ',
  );
}

function readRoot(root: Folder): JsonFile | undefined {
  const text = root.text('package.json');
  return text === undefined ? undefined : readJson('package.json', shownPath(root, 'package.json'), text);
}

function nodeVersion(folder: Folder, json: JsonFile): Said | undefined {
  return (
    pinnedVersion(folder, ['nodejs', 'node'], ['.nvmrc', '.node-version']) ??
    json.said('volta', 'node') ??
    json.said('engines', 'node')
  );
}

function bunVersion(folder: Folder, json: JsonFile): Said | undefined {
  const field = json.said('packageManager');
  const named = field && { ...field, value: field.value.replace(/^.*@/, '').replace(/\+.*$/, '') };
  return named ?? pinnedVersion(folder, ['bun'], ['.bun-version']) ?? json.said('engines', 'bun');
}
