import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../generators/graph/index.ts';
import { words } from '../../generators/graph/words/index.ts';
import { languages } from '../../generators/read/index.ts';
import { graphOf, nodesOf } from './notes.ts';

interface Said {
  tool: string;
  image: string;
  instruction: string;
  level: [heading: string, level: string];
  bad: string;
  good: string;
  difference: string;
  whatIs: string;
  steps: string;
  seconds: string;
  followUp: string;
  table: [key: string, value: string];
}

const SAID: Record<string, Said> = {
  en: {
    tool: 'Tool',
    image: 'Base image',
    instruction: 'Instruction',
    level: ['Advanced', 'advanced'],
    bad: 'The bad way',
    good: 'The better way',
    difference: 'What is the difference between Pod and Job?',
    whatIs: 'What is a Pod?',
    steps: 'Steps to a release',
    seconds: 'The start takes 30 seconds.',
    followUp: 'Follow-up',
    table: ['Setting', 'Default'],
  },
  de: {
    tool: 'Werkzeug',
    image: 'Abbild',
    instruction: 'Anweisung',
    level: ['Fortgeschritten', 'advanced'],
    bad: 'Schlechtes Beispiel',
    good: 'Der bessere Weg',
    difference: 'Was ist der Unterschied zwischen Pod und Job?',
    whatIs: 'Was ist ein Pod?',
    steps: 'Schritte zur Freigabe',
    seconds: 'Der Start dauert 30 Sekunden.',
    followUp: 'Nachfrage',
    table: ['Einstellung', 'Wert'],
  },
  es: {
    tool: 'Herramienta',
    image: 'Imagen',
    instruction: 'Instrucción',
    level: ['Avanzado', 'advanced'],
    bad: 'Mala práctica',
    good: 'Mejor solución',
    difference: '¿Cuál es la diferencia entre Pod y Job?',
    whatIs: '¿Qué es un Pod?',
    steps: 'Pasos para publicar',
    seconds: 'El inicio tarda 30 segundos.',
    followUp: 'Repregunta',
    table: ['Opción', 'Valor'],
  },
  fr: {
    tool: 'Outil',
    image: 'Image de base',
    instruction: 'Instruction',
    level: ['Avancé', 'advanced'],
    bad: 'Mauvaise pratique',
    good: 'La meilleure solution',
    difference: 'Quelle est la différence entre Pod et Job ?',
    whatIs: "Qu'est-ce qu'un Pod ?",
    steps: 'Étapes de la publication',
    seconds: 'Le démarrage prend 30 secondes.',
    followUp: 'Relance',
    table: ['Paramètre', 'Valeur'],
  },
  pt: {
    tool: 'Ferramenta',
    image: 'Imagem',
    instruction: 'Instrução',
    level: ['Avançado', 'advanced'],
    bad: 'Errado',
    good: 'Melhor solução',
    difference: 'Qual é a diferença entre Pod e Job?',
    whatIs: 'O que é um Pod?',
    steps: 'Passos para publicar',
    seconds: 'O início leva 30 segundos.',
    followUp: 'Pergunta de acompanhamento',
    table: ['Opção', 'Valor'],
  },
  uk: {
    tool: 'Інструмент',
    image: 'Образ',
    instruction: 'Інструкція',
    level: ['Складні', 'advanced'],
    bad: 'Поганий спосіб',
    good: 'Кращий спосіб',
    difference: 'Яка різниця між Pod і Job?',
    whatIs: 'Що таке Pod?',
    steps: 'Кроки до випуску',
    seconds: 'Запуск триває 30 секунд.',
    followUp: 'Додаткове питання',
    table: ['Параметр', 'Значення'],
  },
  hi: {
    tool: 'उपकरण',
    image: 'इमेज',
    instruction: 'निर्देश',
    level: ['उन्नत', 'advanced'],
    bad: 'गलत तरीका',
    good: 'बेहतर तरीका',
    difference: 'Pod और Job में क्या अंतर है?',
    whatIs: 'Pod क्या है?',
    steps: 'प्रक्रिया के चरण',
    seconds: 'शुरू होने में 30 सेकंड लगते हैं।',
    followUp: 'अनुवर्ती प्रश्न',
    table: ['सेटिंग', 'मान'],
  },
};

const deep = languages.filter(({ cues }) => cues).map(({ code }) => code);

test('the languages with cue words are those tested here', () => {
  expect(deep).toEqual(Object.keys(SAID));
});

describe.each(Object.entries(SAID))('%s', (_, said) => {
  const ofType = (markdown: string, type: GraphNode['type']) =>
    graphOf(`# T\n\n${markdown}`).nodes.filter((node) => node.type === type);

  test.each([
    ['tool', 'Trivy'],
    ['image', 'busybox'],
    ['instruction', 'COPY'],
  ] as const)('a heading names a type of thing: %s', (type, name) => {
    expect(ofType(`### ${said[type]}: ${name}\n\nText.`, type).map(({ title }) => title)).toEqual([name]);
  });

  test('a heading sets the level of the questions below it and the verdict of code', () => {
    const [heading, level] = said.level;
    expect(ofType(`## ${heading}\n\n### Q1: Pod?\n\nText.`, 'question')).toMatchObject([{ level }]);
    const fence = '\n\n```js\nlet a\n```';
    expect(ofType(`## ${said.bad}${fence}\n\n## ${said.good}${fence}`, 'example')).toMatchObject([
      { verdict: 'bad' },
      { verdict: 'good' },
    ]);
  });

  test('a table is a comparison if the question asks for a difference, but not if it lists settings', () => {
    const table = '| | A | B |\n|---|---|---|\n| x | 1 | 2 |';
    expect(ofType(`## ${said.difference}\n\n${table}`, 'comparison')).toHaveLength(1);
    const [key, value] = said.table;
    expect(ofType(`## X\n\n| ${key} | ${value} |\n|---|---|\n| x | 1 |`, 'reference')).toHaveLength(1);
  });

  test('a question that asks for a definition defines the term', () => {
    const { edges } = graphOf(`# T\n\n### Concept: Pod\n\nA group.\n\n## ${said.whatIs}\n\nA group.`);
    expect(edges.filter(({ type }) => type === 'defines').map(({ to }) => to)).toEqual(['concept/note/pod']);
  });

  test('a heading announces steps, a unit is recognised in words, and a follow-up belongs to its question', () => {
    expect(ofType(`## ${said.steps}\n\n1. a\n2. b`, 'procedure')).toHaveLength(1);
    expect(nodesOf(`# T\n\n## Pod\n\n${said.seconds}`, 'claim')).toMatchObject([{ value: 30, unit: 's' }]);
    const asked = graphOf(`# T\n\n### Q1: Pod?\n\nText.\n\n**${said.followUp}:** Job?\n\nText.`);
    expect(asked.edges.filter(({ type }) => type === 'followUp')).toHaveLength(1);
  });
});

test('the words of all languages are combined without duplicates', () => {
  expect(words.differences).toContain('різниця');
  expect(words.levels.basic).toContain('principiante');
  expect(words.dimensions.size).toBe('size');
  expect(new Set(words.differences).size).toBe(words.differences.length);
});
