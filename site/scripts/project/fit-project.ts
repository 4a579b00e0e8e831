import {
  type Asked,
  CribsmithError,
  type Detection,
  detect,
  filesZip,
  fitPack,
  foldersOf,
  type GivenFlags,
  leftOut,
  openVariables,
  type PackFile,
  type PackSource,
  parseFlags,
  programsIn,
  saidOfProject,
  unknownProject,
  versionsOf,
} from '../../../generators/browser.ts';

export interface ProjectQuestion {
  /** The name of the project in messages. */
  name: string;
  /** The paths of its files. */
  paths: readonly string[];
  /** The texts that were read. Null for files that are not text. */
  texts: Readonly<Record<string, string | null>>;
  /** The folder of the program, if selected. */
  folder: string | undefined;
  /** The options of the pack, and properties of the project. */
  flags: GivenFlags;
}

/** A line of the report on a project. */
export interface ReportLine {
  state: 'found' | 'assumed' | 'left' | 'changes' | 'decide';
  text: string;
}

/** The files to read first, or the result. */
export type ProjectAnswer = { wanted: readonly string[] } | FittedProject;

export interface FittedProject {
  title: string;
  /** The folder of the pack, and all folders with a program. */
  folder: string;
  folders: readonly { folder: string; language: string }[];
  report: readonly ReportLine[];
  files: readonly PackFile[];
  zip: Uint8Array;
  /** Why there are no files. */
  problem: string | undefined;
}

/**
 * Generates the pack for a project like `cribsmith docker --detect`, or lists the files that it has to read first.
 *
 * @param source - The inputs of packs.
 * @param question - The project.
 * @throws CribsmithError as in `detect` and `fitPack`.
 */
export function fitProject(source: PackSource, question: ProjectQuestion): ProjectAnswer {
  const wanted = new Set<string>();
  const { paths, texts } = question;
  const text = (path: string): string | undefined => {
    if (!Object.hasOwn(texts, path)) wanted.add(path);
    return texts[path] ?? undefined;
  };
  let fitted: FittedProject | undefined;
  let failure: unknown;
  try {
    fitted = fittedOf(source, question, foldersOf({ paths, text }));
  } catch (error) {
    failure = error;
  }
  // Without these files, the result may be wrong.
  if (wanted.size > 0) return { wanted: [...wanted].sort() };
  if (fitted) return fitted;
  throw failure;
}

function fittedOf(
  source: PackSource,
  { name, folder, flags }: ProjectQuestion,
  folders: ReturnType<typeof foldersOf>,
): FittedProject {
  const given = parseFlags(flags);
  const said = saidOf(flags);
  const asked: Asked = { ...(given.entry !== undefined && { entry: given.entry }), ...said.asked };
  const detections = detect(folders, (language) => versionsOf(source, language), asked);
  const programs = programsIn(detections);
  const detection =
    detections.find((each) => each.folder === (folder ?? '')) ?? (programs.length > 0 ? programs : detections)[0];
  const own = folders.find(({ path }) => path === detection?.folder);
  if (!detection || !own) throw unknownProject(name, folders);
  const base = {
    title: source.input(detection.language).title,
    folder: detection.folder,
    folders: detections
      .filter((each) => each === detection || programs.includes(each))
      .map(({ folder: path, language }) => ({ folder: path, language })),
  };
  try {
    const { files, ...fitted } = fitPack(source, detection, own, given, said.choices);
    const zip = filesZip(files, detection.folder);
    return { ...base, report: reportOf(detection, own, fitted), files, zip, problem: undefined };
  } catch (error) {
    if (!(error instanceof CribsmithError)) throw error;
    const problem = [error.message, error.hint].filter(Boolean).join(' ');
    const nothing = { assumed: detection.assumed, changes: [], conflicts: [] };
    return { ...base, report: reportOf(detection, own, nothing), files: [], zip: new Uint8Array(), problem };
  }
}

function saidOf(flags: GivenFlags): ReturnType<typeof saidOfProject> {
  const texts = new Map(flags);
  return saidOfProject({
    start: texts.get('start'),
    documentRoot: texts.get('document-root'),
    health: texts.get('health'),
  });
}

function reportOf(
  detection: Detection,
  own: Parameters<typeof leftOut>[1],
  { assumed, changes, conflicts }: Pick<ReturnType<typeof fitPack>, 'assumed' | 'changes' | 'conflicts'>,
): ReportLine[] {
  const compose = detection.compose?.file;
  const lines: readonly (readonly [ReportLine['state'], readonly string[]])[] = [
    ['found', detection.found.map(({ what, value, path, line }) => `${what}: ${value} (${path}:${line})`)],
    ['assumed', assumed.map(({ what, value, why }) => `${what}: ${value} (${why})`)],
    ['left', leftOut(detection, own).map(({ what, why }) => `${what} (${why})`)],
    ['changes', changes.map((change) => `${compose}: ${change}`)],
    ['decide', [...conflicts.map((conflict) => `${compose}: ${conflict}`), ...detection.decisions]],
    ['decide', openVariables(detection).map((variable) => `secrets/app.env: ${variable}`)],
  ];
  return lines.flatMap(([state, texts]) => texts.map((text) => ({ state, text })));
}
