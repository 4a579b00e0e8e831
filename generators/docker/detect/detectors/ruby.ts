import { firstPresent } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import type { Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Rails', dependency: /^\s*gem\s+["']rails["']/, port: 3000 },
  { name: 'Sinatra', dependency: /^\s*gem\s+["']sinatra["']/, port: 4567 },
  { name: 'Hanami', dependency: /^\s*gem\s+["']hanami["']/, port: 2300 },
];

export const ruby: Detector = {
  name: 'ruby',
  detect(folder) {
    const manifest = 'Gemfile';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const entry = firstPresent(folder, ['app.rb', 'main.rb', 'server.rb', 'config.ru']);
    return {
      language: 'ruby',
      manifest,
      version: versionOf(folder, text),
      framework: framework?.said,
      usualPort: framework?.port,
      entry,
      sources: ['config/puma.rb', 'app.rb', 'main.rb', 'server.rb'],
      assumed:
        entry?.value === 'config.ru' || framework
          ? [
              {
                what: 'entry',
                value: entry?.value ?? 'config.ru',
                why: 'a Rack application is started by its server: then change ENTRYPOINT',
              },
            ]
          : [],
    };
  },
};

function versionOf(folder: Folder, gemfile: string): Said | undefined {
  const inGemfile = firstLine(gemfile, /^\s*ruby\s+["']([^"']+)["']/);
  const inLock = firstLine(folder.text('Gemfile.lock') ?? '', /^\s+ruby\s+(\d+\.\d+\.\d+)/);
  return (
    pinnedVersion(folder, ['ruby'], ['.ruby-version']) ??
    (inGemfile && { ...inGemfile, file: 'Gemfile' }) ??
    (inLock && { ...inLock, file: 'Gemfile.lock' })
  );
}
