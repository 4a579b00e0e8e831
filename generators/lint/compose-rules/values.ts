import { isMap } from 'yaml';
import { type Item, type ParsedCompose, type Service, textOf, withDefaults } from '../compose/index.ts';
import { serviceRule } from './rule.ts';

/** The allowed values of a setting, as a pattern and in words. */
interface Choice {
  form: RegExp;
  words: string;
  /** The settings of a service that must have one of these values. */
  find(service: Service, read: ParsedCompose['read']): (Item | undefined)[];
}

const CHOICES: readonly Choice[] = [
  {
    form: /^(?:no|false|always|unless-stopped|on-failure(?::\d+)?)$/,
    words: 'no, always, on-failure or unless-stopped',
    find: ({ entries }) => [entries.get('restart')],
  },
  {
    form: /^(?:always|never|missing|if_not_present|build|daily|weekly|refresh|every_\w+)$/,
    words: 'always, never, missing or build',
    find: ({ entries }) => [entries.get('pull_policy')],
  },
  {
    form: /^service_(?:started|healthy|completed_successfully)$/,
    words: 'service_started, service_healthy or service_completed_successfully',
    find: ({ entries }, read) =>
      [...read.entries(entries.get('depends_on')?.node).values()].map(({ node }) =>
        read.entries(node).get('condition'),
      ),
  },
  {
    form: /^(?:none|on-failure|any)$/,
    words: 'none, on-failure or any',
    find: ({ entries }, read) => {
      const policy = read.entries(entries.get('deploy')?.node).get('restart_policy');
      return isMap(policy?.node) ? [read.entries(policy?.node).get('condition')] : [];
    },
  },
];

const value = serviceRule(
  {
    id: 'compose/unknown-value',
    title: 'Settings with a fixed set of values use one of them',
    severity: 'error',
    also: [],
    practice: 'use-only-keys-that-compose-knows',
  },
  function* (service, { read }) {
    for (const { form, words, find } of CHOICES) {
      for (const item of find(service, read)) {
        const text = withDefaults(textOf(item) ?? '');
        if (!item || text === '' || text.includes('$') || form.test(text)) continue;
        yield { at: item.at, message: `Unexpected value ${text} in ${service.name}, expected ${words}` };
      }
    }
  },
);

export const valueRules = [value];
