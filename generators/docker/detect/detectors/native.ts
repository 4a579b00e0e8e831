import type { Recipe } from '../../recipe.ts';
import { besideProgram, HOME } from '../compiled.ts';
import { readDockerfile } from '../dockerfile.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { firstLine } from '../parse/lines.ts';
import { plain } from '../plain.ts';
import type { Detector, Folder, Said } from '../project.ts';

const BUILD_FILES = ['CMakeLists.txt', 'meson.build', 'Makefile', 'makefile', 'GNUmakefile'];
const SOURCE = /\.(?:c|cc|cpp|cxx|h|hpp)$/;

/** C and C++: a build file, and sources in one of them. */
export const native: Detector = {
  name: 'native',
  detect(folder, { entry: asked }) {
    const manifest = firstPresent(folder, BUILD_FILES)?.file;
    if (manifest === undefined) return undefined;
    const isC = folder.files.some((file) => /\.c$/.test(file));
    const isCpp = folder.files.some((file) => /\.(?:cc|cpp|cxx)$/.test(file));
    if (!isC && !isCpp) return undefined;
    const text = folder.text(manifest) ?? '';
    const say = (pattern: RegExp): Said | undefined => {
      const found = firstLine(text, pattern);
      return found && { ...found, file: manifest };
    };
    const target =
      asked === undefined
        ? (say(/^[ \t]*(?:add_executable|executable)\s*\(\s*["']?([\w.+-]+)/i) ??
          say(/^[ \t]*(?:TARGET|BIN|PROGRAM|EXECUTABLE|NAME)\s*:?=\s*([\w./+-]+)\s*$/))
        : { value: asked, file: manifest, line: 1 };
    return {
      language: isCpp ? 'cpp' : 'c',
      manifest,
      name: say(/^[ \t]*project\s*\(\s*["']?([\w.+-]+)/i),
      usualPort: 8080,
      sources: folder.files.filter((file) => /^(?:src\/)?(?:main|server|app)\.(?:c|cc|cpp|cxx)$/.test(file)),
      says: target ? [{ what: 'entry', said: target }] : [],
      decisions: target
        ? []
        : [`${shownPath(folder, manifest)}: the name of the built program is unknown: use --entry PROGRAM`],
      ...(target && {
        recipe: nativeRecipe(folder, manifest, plain(target.value, 'name of a program', shownPath(folder, manifest))),
      }),
    };
  },
};

function nativeRecipe(folder: Folder, manifest: string, target: string): Recipe {
  const name = target.slice(target.lastIndexOf('/') + 1);
  const own = readDockerfile(folder);
  const beside = besideProgram(folder, '/src', SOURCE);
  const tools = { CMakeLists: ['cmake', 'make'], meson: ['meson', 'ninja-build', 'pkg-config'], Makefile: [] };
  const [kind, build, made]: [keyof typeof tools, string, string] =
    manifest === 'CMakeLists.txt'
      ? [
          'CMakeLists',
          'cmake -S . -B /out/build -DCMAKE_BUILD_TYPE=Release && cmake --build /out/build',
          `$(find /out/build -type f -name ${name} -perm -u+x | head -n 1)`,
        ]
      : manifest === 'meson.build'
        ? [
            'meson',
            'meson setup /out/build --buildtype=release && meson compile -C /out/build',
            `$(find /out/build -type f -name ${name} -perm -u+x | head -n 1)`,
          ]
        : ['Makefile', 'make', target];
  return {
    runtime: 'busybox',
    bases: own.runPackages.length > 0 ? ['slim'] : ['distroless', 'slim'],
    buildPackages: [...tools[kind], ...own.buildPackages],
    runPackages: own.runPackages,
    manifests: [],
    compile: [...beside.commands, build, `cp "${made}" /out/srv/app`].join(' && '),
    caches: [],
    sources: [],
    start: [`${HOME}/app`],
    dev: {
      command: [
        'sh',
        '-c',
        `${kind === 'Makefile' ? 'make' : build} && exec ${kind === 'Makefile' ? `./${target}` : `"${made}"`}`,
      ],
      keep: [],
    },
    health: { kind: 'tcp' },
    ...beside.recipe,
  };
}
