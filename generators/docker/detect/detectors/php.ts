import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn } from '../frameworks.ts';
import { readJson } from '../parse/json.ts';
import type { Detector } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Laravel', dependency: 'laravel/framework', port: 8080 },
  { name: 'Symfony', dependency: 'symfony/framework-bundle', port: 8080 },
  { name: 'Slim', dependency: 'slim/slim', port: 8080 },
];

export const php: Detector = {
  name: 'php',
  detect(folder) {
    const manifest = 'composer.json';
    const text = folder.text(manifest);
    if (text === undefined) {
      const script = firstPresent(folder, ['public/index.php', 'index.php']);
      return script && { language: 'php', manifest: script.file };
    }
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const framework = frameworkIn(FRAMEWORKS, (name) =>
      typeof name === 'string' ? json.said('require', name) : undefined,
    );
    return {
      language: 'php',
      manifest,
      name: json.said('name'),
      version:
        pinnedVersion(folder, ['php'], ['.php-version']) ??
        json.said('config', 'platform', 'php') ??
        json.said('require', 'php'),
      framework: framework?.said,
      usualPort: framework?.port,
    };
  },
};
