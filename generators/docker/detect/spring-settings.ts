import type { Service } from '../options.ts';
import { driversOf } from './drivers.ts';
import { shownPath } from './folder.ts';
import { firstLine, lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import type { Read } from './reads.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

const SETTINGS = /(?:^|\/)src\/main\/resources\/(?:config\/)?[\w-]+\.(?:properties|ya?ml)$/;
const MANIFEST = /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/;
const SOURCE = /(?:^|\/)src\/main\/(?:java|kotlin)\/.*\.(?:java|kt)$/;
/** The schemes of the databases that Spring is led to by a variable. */
const SCHEMES: readonly (readonly [service: Service, scheme: string, user: string])[] = [
  ['postgres', 'postgresql', 'postgres'],
  ['mysql', 'mysql', 'root'],
  ['mariadb', 'mariadb', 'root'],
];

/**
 * The variables that lead Spring to its database if no file of the project does.
 *
 * @param folder - The project.
 * @returns Empty if a file does, or if Spring brings a database of its own.
 */
export function datasourceReads(folder: Folder): Read[] {
  const manifest = folder.files.find((file) => MANIFEST.test(file));
  const starter = firstLine(
    manifest === undefined ? '' : (folder.text(manifest) ?? ''),
    /(spring-boot-starter-(?:data-)?(?:jpa|jdbc))\b/,
  );
  const drivers = driversOf(folder);
  const [service, scheme, user] = SCHEMES.find(([each]) => drivers.has(each)) ?? [];
  if (manifest === undefined || !starter || service === undefined || drivers.has('sqlite')) return [];
  if (settingsOf(folder).some((text) => /datasource/i.test(text))) return [];
  const place = { path: shownPath(folder, manifest), line: starter.line };
  return [
    { name: 'SPRING_DATASOURCE_URL', value: `jdbc:${scheme}://localhost/app`, ...place },
    { name: 'SPRING_DATASOURCE_USERNAME', value: user ?? '', ...place },
    { name: 'SPRING_DATASOURCE_PASSWORD', value: '', ...place },
  ];
}

const VALUE = /@Value\(\s*"[^"\n]{0,60}?\$\{([a-z][\w.-]{0,80})\}[^"\n]{0,100}"\s*\)/g;
/** What Spring and Java define themselves. */
const DEFINED = /^(?:spring|server|management|logging|java|user|os|random|local|info|pid)\b/;
/** How many names a message has. */
const MOST_NAMES = 4;

/**
 * Settings without which Spring does not start and that no file of the project has: often its settings file is not in the repository.
 *
 * @returns One sentence with the place of the first. Empty if there are none.
 */
export function missingSpringSettings(folder: Folder): string[] {
  const given = settingsOf(folder).join('\n');
  const missing = new Map<string, string>();
  for (const file of folder.files.filter((each) => SOURCE.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (/@PropertySource\b/.test(text)) return [];
    for (const { 1: key = '', index } of text.matchAll(VALUE))
      if (!DEFINED.test(key) && !missing.has(key) && !isComment(text, index) && !isGiven(given, key))
        missing.set(key, `${shownPath(folder, file)}:${lineAt(text, index)}`);
  }
  const [first] = missing;
  if (first === undefined) return [];
  const names = [...missing.keys()];
  const others = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const listed = `${names.slice(0, MOST_NAMES).join(', ')}${others}`;
  const name = folder.files.find((file) => SETTINGS.test(file)) ?? 'src/main/resources/application.properties';
  return [
    `${first[1]}: it does not start without ${listed}, which no settings file of the project has: add them to ${shownPath(folder, name)} before the image is built`,
  ];
}

const settingsOf = (folder: Folder): string[] =>
  folder.files.filter((file) => SETTINGS.test(file)).map((file) => folder.text(file) ?? '');

/** Whether settings have a key, as a whole or as the last part of nested ones. Spring ignores case and dashes. */
function isGiven(settings: string, key: string): boolean {
  const last = key.slice(key.lastIndexOf('.') + 1);
  const spelled = (text: string) => text.replaceAll('.', '\\.').replaceAll('-', '-?');
  return new RegExp(`^[ \\t]*(?:-[ \\t]+)?["']?(?:[\\w.-]*\\.)?${spelled(last)}["']?[ \\t]*[:=]`, 'im').test(settings);
}
