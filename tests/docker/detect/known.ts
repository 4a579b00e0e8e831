import { describe, expect, test } from 'vitest';
import { type Detection, detect, scanProject } from '../../../generators/docker/index.ts';
import { folderWith } from '../../helpers/folder.ts';

/** What packs have when nobody asks for another version. */
const USUAL: Readonly<Record<string, string>> = {
  go: '1.27.0',
  python: '3.13',
  'python-ml': '3.13',
  node: '24',
  typescript: '24',
  rust: '1.98.0',
  ruby: '4.0',
  php: '8.5',
  'java-maven': '25',
  'java-gradle': '25',
  kotlin: '25',
  dotnet: '10.0',
  elixir: '1.19',
  deno: '2.9.1',
  bun: '1',
};

const SUPPORTED: Readonly<Record<string, { supported: string[]; precision: number }>> = {
  node: { supported: ['24', '22'], precision: 1 },
  typescript: { supported: ['24', '22'], precision: 1 },
  python: { supported: ['3.13', '3.12', '3.11'], precision: 2 },
};

const versions = (language: string) => {
  const usual = USUAL[language];
  return usual === undefined ? undefined : { usual, supported: [], precision: 3, ...SUPPORTED[language] };
};

/** What is detected in a project of these files. */
export const detectIn = (files: Record<string, string>): Detection[] =>
  detect(scanProject(folderWith(files)), versions);

/** A project, and what it is known for. */
export interface Case {
  files: Record<string, string>;
  language: string;
  options: Detection['options'];
  /** Some of what is found: what, value and place. */
  found?: string[];
  /** The start command. */
  start?: string;
}

/** Tests that each project is known for what it is. */
export function areKnown(cases: Readonly<Record<string, Case>>): void {
  describe.each(Object.entries(cases))('%s', (_name, { files, language, options, found = [], start }) => {
    test('is identified correctly', () => {
      const [detection, ...others] = detectIn(files);
      expect(others).toEqual([]);
      expect({ language: detection?.language, options: detection?.options }).toEqual({ language, options });
      expect(detection?.found.map(({ what, value, path, line }) => `${what} ${value} ${path}:${line}`)).toEqual(
        expect.arrayContaining(found),
      );
      if (start !== undefined) expect(detection?.recipe?.start.join(' ')).toBe(start);
      for (const finding of detection?.found ?? []) expect(Object.keys(files)).toContain(finding.path);
    });
  });
}
