import { type Item, type ParsedCompose, type Service, textOf, withDefaults } from '../compose/index.ts';
import type { LintRule } from '../rule.ts';
import { isUserName, type SecretKind, secretArgument, secretIn } from '../secrets.ts';
import { type ComposeRule, serviceRule } from './rule.ts';

const info = (id: string, title: string, severity: LintRule['severity']): LintRule => ({
  id: `compose/${id}`,
  title,
  severity,
  also: [],
  practice: 'pass-secrets-as-files',
});

/** Images that support `NAME_FILE` in place of the variable `NAME`. */
const READS_FILES =
  /^(?:(?:docker\.io\/)?(?:library\/)?)(?:postgres|postgis\/postgis|mysql|mariadb|percona|mongo|wordpress|nextcloud|ghost|joomla|drupal|gitea\/gitea|grafana\/grafana|rabbitmq|influxdb|neo4j|redmine|matomo|keycloak\/keycloak)(?::|@|$)/;

const environment = serviceRule(
  info('secret-in-environment', 'Compose files contain no literal secrets', 'warning'),
  function* (service, file) {
    const settings = settingsOf(service, file);
    const names = new Set(settings.map(({ name }) => name));
    for (const { name, value, at } of settings) {
      const kind = value === '' ? undefined : secretIn(name, withDefaults(value));
      // During development, a well-known password does no harm.
      if (kind === undefined || (kind !== 'token' && (file.role === 'dev' || isUserName(name, names)))) continue;
      const variable = defaultedIn(name, value);
      yield {
        at,
        message:
          variable === undefined
            ? `Unexpected literal ${described(kind, name)}, expected \${${name}} or a secret`
            : `Unexpected default of ${variable} in ${name}, expected \${${variable}:?} or a secret`,
      };
    }
  },
);

const DEFAULTED = /\$\{([A-Za-z_]\w*):?-[^{}]*\}/g;

/** The variable whose default is the secret, which is used wherever nobody sets the variable. */
function defaultedIn(name: string, value: string): string | undefined {
  const isSecret = (only?: string) =>
    secretIn(
      name,
      value.replace(DEFAULTED, (all, variable: string) => (variable === only ? withDefaults(all) : `\${${variable}}`)),
    ) !== undefined;
  if (isSecret()) return undefined;
  return [...value.matchAll(DEFAULTED)].map(([, variable]) => variable).find(isSecret);
}

function described(kind: SecretKind, name: string): string {
  return kind === 'secret' ? name : `${kind} ${kind === 'token' ? 'in' : 'of'} ${name}`;
}

const argument = serviceRule(
  info('secret-in-command', 'Commands contain no literal secrets', 'warning'),
  function* ({ name, entries }, { role, read }) {
    for (const key of ['command', 'entrypoint']) {
      const entry = entries.get(key);
      const whole = textOf(entry);
      const items: Item[] = entry && whole !== undefined ? [entry] : read.items(entry?.node);
      const words = whole === undefined ? items.map((item) => textOf(item) ?? '') : whole.split(/\s+/);
      const found = role === 'dev' ? undefined : secretArgument(words.map(withDefaults));
      const item = items[whole === undefined ? (found?.index ?? 0) : 0];
      if (!found || !item) continue;
      yield {
        at: item.at,
        message: `Unexpected literal after ${found.flag} in ${key} of ${name}, expected a variable or a secret`,
      };
    }
  },
);

const asFile = serviceRule(
  info('secret-as-file', 'Images that can read secrets from files do so', 'info'),
  function* (service, file) {
    if (!READS_FILES.test(textOf(service.entries.get('image')) ?? '') || file.role === 'dev') return;
    for (const { name, value, at } of settingsOf(service, file)) {
      // Literal values are reported by another rule.
      const isLiteral = secretIn(name, withDefaults(value)) !== undefined;
      if (!value.includes('$') || isLiteral || secretIn(name, undefined) === undefined) continue;
      yield { at, message: `Unexpected ${name} as a variable of ${service.name}, expected ${name}_FILE with a secret` };
    }
  },
);

interface Setting {
  name: string;
  value: string;
  at: number;
}

/** The variables of a service that have a value in the file. */
function settingsOf({ entries }: Service, { read }: ParsedCompose): Setting[] {
  const { node } = entries.get('environment') ?? {};
  const mapped = [...read.entries(node).values()].map((entry) => ({
    name: entry.key,
    value: textOf(entry) ?? '',
    at: entry.keyAt,
  }));
  const listed = read.items(node).map((item) => {
    const text = textOf(item) ?? '';
    const [name = ''] = text.split('=', 1);
    return { name, value: text.slice(name.length + 1), at: item.at };
  });
  return [...mapped, ...listed];
}

export const secretRules: readonly ComposeRule[] = [environment, argument, asFile];
