import { CribsmithError } from '../report/index.ts';

/** What is said of a folder that holds no project of a known language. */
export function unknownProject(folder: string): CribsmithError {
  return new CribsmithError(
    'project-unknown',
    `Unexpected content of ${folder}, expected a project of a known language.`,
    {
      hint: 'Looked for go.mod, package.json, pyproject.toml, pom.xml, Cargo.toml and similar files. To choose a language yourself: cribsmith docker LANGUAGE.',
    },
  );
}
