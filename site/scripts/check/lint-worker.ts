import {
  CribsmithError,
  type Diagnostic,
  explain,
  explainRules,
  type LintedKind,
  lintFile,
  lintRules,
  type PracticePlace,
  sarifText,
  sumUpAdvice,
} from '../../../generators/browser.ts';
import { replyWith } from '../reply.ts';

/** A file as typed. */
export interface CheckedFile {
  path: string;
  text: string;
}

export interface LintQuestion {
  files: readonly CheckedFile[];
  /** Practices by the last part of their ids. */
  practices: Readonly<Record<string, PracticePlace>>;
}

/** A finding, with the practice that explains it. */
export type Finding = Diagnostic & { practice: string | undefined };

export interface LintAnswer {
  files: readonly {
    kind: LintedKind | 'ignore' | undefined;
    findings: Finding[];
    /** The actual kind of the file, as a message. */
    problem: string | undefined;
  }[];
  /** All findings as the command line reports them with `--strict --format sarif`. */
  sarif: string;
}

const practiceOf = new Map(lintRules.map(({ id, practice }) => [id, practice]));

replyWith(({ files, practices }: LintQuestion): LintAnswer => {
  const rules = explainRules(new Map(Object.entries(practices)));
  const read = (place: string) => files.find(({ path }) => path === place)?.text;
  const checked = files.map(({ path, text }): LintAnswer['files'][number] => {
    if (/(?:^|\/|\.)\.?dockerignore$/i.test(path)) return { kind: 'ignore', findings: [], problem: undefined };
    if (text.trim() === '') return { kind: undefined, findings: [], problem: undefined };
    try {
      const { kind, diagnostics } = lintFile(text, { path, read });
      const findings = diagnostics.map((one) => ({ ...one, practice: practiceOf.get(one.ruleId) }));
      return { kind, findings, problem: undefined };
    } catch (error) {
      if (!(error instanceof CribsmithError)) throw error;
      return { kind: undefined, findings: [], problem: [error.message, error.hint].filter(Boolean).join(' ') };
    }
  });
  const found = checked.flatMap(({ findings }) => findings.map(({ practice: _, ...diagnostic }) => diagnostic));
  return { files: checked, sarif: sarifText(explain(sumUpAdvice(found), rules), { rules }) };
});
