import { frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import type { Detector, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS = [{ name: 'Phoenix', dependency: /\{\s*:phoenix\s*,/, port: 4000 }];

export const elixir: Detector = {
  name: 'elixir',
  detect(folder) {
    const manifest = 'mix.exs';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const say = (pattern: RegExp): Said | undefined => {
      const found = firstLine(text, pattern);
      return found && { ...found, file: manifest };
    };
    const name = say(/\bapp:\s*:(\w+)/);
    // The root of an umbrella names no application of its own.
    if (name === undefined) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    return {
      language: 'elixir',
      manifest,
      name,
      version: pinnedVersion(folder, ['elixir'], ['.exenv-version']) ?? say(/\belixir:\s*"([^"]+)"/),
      framework: framework?.said,
      usualPort: framework?.port,
      entry: name,
      sources: folder.files.filter((file) => /^config\/(?:runtime|prod|config)\.exs$/.test(file)),
    };
  },
};
