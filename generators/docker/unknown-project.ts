import { CribsmithError } from '../report/index.ts';

/** How to create a manifest for each language, if there are only sources. */
const MANIFESTS: readonly { source: RegExp; language: string; file: string; how: string }[] = [
  { source: /\.py$/, language: 'Python', file: 'requirements.txt', how: 'pip freeze > requirements.txt' },
  {
    source: /\.(?:[cm]?[jt]s|[jt]sx)$/,
    language: 'JavaScript',
    file: 'package.json',
    how: 'npm init, npm install PACKAGE',
  },
  { source: /\.go$/, language: 'Go', file: 'go.mod', how: 'go mod init NAME, go mod tidy' },
  { source: /\.rs$/, language: 'Rust', file: 'Cargo.toml', how: 'cargo init, cargo add PACKAGE' },
  { source: /\.rb$/, language: 'Ruby', file: 'Gemfile', how: 'bundle init, bundle add PACKAGE' },
  {
    source: /\.(?:java|kt)$/,
    language: 'Java',
    file: 'pom.xml or build.gradle',
    how: 'mvn archetype:generate, gradle init',
  },
  { source: /\.cs$/, language: 'C#', file: 'a project file', how: 'dotnet new web' },
];

/**
 * Creates the error for a folder without a project of a known language.
 *
 * @param folder - Its name.
 * @param folders - The folders that were searched, the folder itself first.
 */
export function unknownProject(folder: string, [whole]: readonly { files: readonly string[] }[]): CribsmithError {
  const lacks = MANIFESTS.flatMap((manifest) => {
    const source = whole?.files.find((file) => manifest.source.test(file));
    return source === undefined ? [] : [{ ...manifest, source }];
  }).sort((a, b) => depthOf(a.source) - depthOf(b.source))[0];
  if (lacks)
    return new CribsmithError(
      'project-unknown',
      `Missing ${lacks.file} in ${folder}: ${lacks.source} is ${lacks.language}.`,
      {
        hint: `No file lists the packages that it needs. Create one first: ${lacks.how}.`,
      },
    );
  return new CribsmithError('project-unknown', `${folder} contains no project of a known language.`, {
    hint: 'Looked for go.mod, package.json, pyproject.toml, pom.xml, Cargo.toml and similar files. To choose a language yourself: cribsmith docker LANGUAGE.',
  });
}

const depthOf = (path: string): number => path.split('/').length;
