import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import { readXml } from '../parse/xml.ts';
import type { Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Spring Boot', dependency: /spring-boot|org\.springframework\.boot/, port: 8080 },
  { name: 'Quarkus', dependency: /io\.quarkus/, port: 8080 },
  { name: 'Micronaut', dependency: /io\.micronaut/, port: 8080 },
  { name: 'Ktor', dependency: /io\.ktor/, port: 8080 },
];

const GRADLE_FILES = ['build.gradle.kts', 'build.gradle'];
const SETTINGS = ['settings.gradle.kts', 'settings.gradle'];

export const maven: Detector = {
  name: 'java-maven',
  detect(folder) {
    const manifest = 'pom.xml';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const xml = readXml(manifest, shownPath(folder, manifest), text);
    // The parent of modules has nothing to run.
    if (xml.said('packaging')?.value === 'pom') return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const release = ['java.version', 'maven.compiler.release', 'maven.compiler.target', 'maven.compiler.source']
      .map((name) => xml.said('properties', name))
      .find((found) => found !== undefined);
    return {
      language: 'java-maven',
      manifest,
      name: xml.said('artifactId'),
      version: pinnedJava(folder) ?? javaVersion(release ?? xml.all('release')[0]),
      framework: framework?.said,
      usualPort: framework?.port,
      sources: mainsOf(folder),
    };
  },
};

export const gradle: Detector = {
  name: 'java-gradle',
  detect(folder) {
    const manifest = GRADLE_FILES.find((file) => folder.files.includes(file));
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    // The root of several builds has sources only below them.
    if (!folder.files.some((file) => file.startsWith('src/main/'))) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const settings = firstPresent(folder, SETTINGS)?.value;
    const name = settings && firstLine(folder.text(settings) ?? '', /^\s*rootProject\.name\s*=\s*["']([^"']+)["']/);
    const level = firstLine(
      text,
      /(?:JavaLanguageVersion\.of\(|jvmToolchain\(|VERSION_|(?:source|target)Compatibility\s*=\s*["']?)(\d[\d.]*)/,
    );
    return {
      language: folder.files.some((file) => file.startsWith('src/main/kotlin/')) ? 'kotlin' : 'java-gradle',
      manifest,
      name: name && settings ? { ...name, file: settings } : undefined,
      version: pinnedJava(folder) ?? javaVersion(level && { ...level, file: manifest }),
      framework: framework?.said,
      usualPort: framework?.port,
      sources: mainsOf(folder),
    };
  },
};

function pinnedJava(folder: Folder): Said | undefined {
  const pinned = pinnedVersion(folder, ['java'], ['.java-version']);
  return pinned && { ...pinned, value: /\d+/.exec(pinned.value.replace(/^1\./, ''))?.[0] ?? pinned.value };
}

/** What code is compiled for runs on that version and all later ones. `1.8` is the old way to write 8. */
function javaVersion(said: Said | undefined): Said | undefined {
  return said && { ...said, value: `>=${said.value.replace(/^1\./, '')}` };
}

function mainsOf(folder: Folder): string[] {
  return folder.files.filter((file) =>
    /^src\/main\/(?:java|kotlin)\/.*(?:App|Application|Main|Server)\.(?:java|kt)$/.test(file),
  );
}
