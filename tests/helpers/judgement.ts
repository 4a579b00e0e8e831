import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildGraph, type Graph } from '../../generators/graph/index.ts';
import { note } from '../graph/notes.ts';

const statement = z.object({ about: z.string(), text: z.string() });
const pair = z.object({ about: z.string(), one: z.string(), other: z.string() });
const questions = z.tuple([z.string(), z.string()]);

const judgementSchema = z.object({
  facts: z.object({ wrong: z.array(statement), right: z.array(statement) }),
  contradictions: z.object({ contradict: z.array(pair), agree: z.array(pair) }),
  questions: z.object({ same: z.array(questions), different: z.array(questions) }),
});

/** Sentences and pairs with the verdict that each should get. */
export type JudgementSet = z.infer<typeof judgementSchema>;

/** Reads a set from YAML or JSON. Throws a ZodError for a file that is none. */
export function judgementSet(path: string | URL): JudgementSet {
  return judgementSchema.parse(parse(readFileSync(path, 'utf8')));
}

/** How one finder did: what it found rightly and wrongly, and what it missed. */
export interface Score {
  precision: number;
  recall: number;
  /** In words, to be read by a person. */
  missed: string[];
  wrong: string[];
}

/** A statement counts as found with its own rule only; a right one counts against precision with any. */
export function scoreFacts({ facts }: JudgementSet): Score {
  const rulesOf = (text: string) =>
    buildGraph([note(`# Notes\n\n${text}\n`)]).diagnostics.flatMap(({ ruleId }) =>
      ruleId.startsWith('fact/') ? [ruleId.slice('fact/'.length)] : [],
    );
  return scored(
    facts.wrong.map(({ about, text }) => ({ found: rulesOf(text).includes(about), words: `${about}: ${text}` })),
    facts.right.map(({ about, text }) => {
      const rules = rulesOf(text);
      return { found: rules.length > 0, words: `${about}: ${text} -> ${rules.join()}` };
    }),
  );
}

/** Each pair is judged in two notes and in one; a pair counts as found when it is found in both ways. */
export function scoreContradictions({ contradictions }: JudgementSet): Score {
  const ways = ({ one, other }: { one: string; other: string }): boolean[] =>
    [
      buildGraph([note(`# One\n\n${one}\n`, 'one.md'), note(`# Other\n\n${other}\n`, 'other.md')]),
      buildGraph([note(`# Notes\n\n${one}\n\n${other}\n`)]),
    ].map((graph) => graph.edges.some(({ type }) => type === 'contradicts'));
  const words = ({ about, one, other }: { about: string; one: string; other: string }) => `${about}: ${one} | ${other}`;
  return scored(
    contradictions.contradict.map((both) => ({ found: ways(both).every(Boolean), words: words(both) })),
    contradictions.agree.map((both) => ({ found: ways(both).some(Boolean), words: words(both) })),
  );
}

/** Each pair is judged without answers, with one answer for both, and with an answer of its own for each. */
export function scoreQuestions({ questions: { same, different } }: JudgementSet): Score {
  const answers = [
    ['', ''],
    ['See above.', 'See above.'],
    ['One line of text.', 'Quite another thing.'],
  ] as const;
  const ways = ([first, second]: readonly [string, string]): boolean[] =>
    answers.map(([one, other]) =>
      isSame(
        buildGraph([
          note(`# One\n\n## Q1: ${first}\n\n${one}\n`, 'one.md'),
          note(`# Other\n\n## Q1: ${second}\n\n${other}\n`, 'other.md'),
        ]),
      ),
    );
  return scored(
    same.map((both) => ({ found: ways(both).every(Boolean), words: both.join(' | ') })),
    different.map((both) => ({ found: ways(both).some(Boolean), words: both.join(' | ') })),
  );
}

function isSame({ edges }: Graph): boolean {
  return edges.some((edge) => edge.type === 'sameAs' && edge.grade === 'duplicate');
}

interface Verdict {
  found: boolean;
  words: string;
}

function scored(positive: readonly Verdict[], negative: readonly Verdict[]): Score {
  const hits = positive.filter(({ found }) => found).length;
  const wrong = negative.filter(({ found }) => found).map(({ words }) => words);
  return {
    precision: hits + wrong.length === 0 ? 1 : hits / (hits + wrong.length),
    recall: hits / positive.length,
    missed: positive.filter(({ found }) => !found).map(({ words }) => words),
    wrong,
  };
}
