import { firstPresent } from '../folder.ts';
import { firstLine } from '../parse/lines.ts';
import type { Detector, Said } from '../project.ts';

const BUILD_FILES = ['CMakeLists.txt', 'meson.build', 'Makefile', 'makefile', 'GNUmakefile'];

/** C and C++: a build file, and sources of the one or the other. */
export const native: Detector = {
  name: 'native',
  detect(folder) {
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
    return {
      language: isCpp ? 'cpp' : 'c',
      manifest,
      name: say(/^\s*project\s*\(\s*["']?([\w.+-]+)/i),
      entry: say(/^\s*(?:add_executable|executable)\s*\(\s*["']?([\w.+-]+)/i),
      sources: folder.files.filter((file) => /^(?:src\/)?(?:main|server|app)\.(?:c|cc|cpp|cxx)$/.test(file)),
      assumed:
        manifest === 'meson.build'
          ? [
              {
                what: 'package manager',
                value: 'meson',
                why: 'the pack builds with make or CMake: then change the build line',
              },
            ]
          : [],
    };
  },
};
