import { describe, expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { nodesOf } from './notes.ts';

/** The commands in a code block, each with its purpose and line. */
function commandsIn(code: string, language = 'bash'): string[] {
  return nodesOf(`# Boats\n\n\`\`\`${language}\n${code}\n\`\`\`\n`, 'command').map(
    ({ synopsis, description, source }) => `${source.line} ${synopsis}: ${plainText(description)}`,
  );
}

describe('commands below a comment', () => {
  test('have it as their purpose', () => {
    expect(commandsIn('# List all boats\nmoor ls --all\n\n# Free a berth\nmoor free <berth>')).toEqual([
      '5 moor ls --all: List all boats',
      '8 moor free <berth>: Free a berth',
    ]);
  });

  test('may have a prompt, and output below', () => {
    expect(commandsIn('# List all boats\n$ moor ls --all\nWave  north 3\nFoam  south 1', 'console')).toEqual([
      '5 moor ls --all: List all boats',
    ]);
  });

  test('may be followed by it on their own line', () => {
    expect(commandsIn('moor ls        # boats at the pier\nmoor ls --all  # also those at sea')).toEqual([
      '4 moor ls: boats at the pier',
      '5 moor ls --all: also those at sea',
    ]);
  });

  test('may span several lines', () => {
    expect(commandsIn('# Rent a berth\nmoor rent \\\n  --days 3 \\\n  --name Wave')).toEqual([
      '5 moor rent --days 3 --name Wave: Rent a berth',
    ]);
  });

  test('lose the number, the frame and the colon of the comment', () => {
    expect(
      commandsIn('# 1. Rent a berth:\nmoor rent\n\n# --- Free it ---\nmoor free\n\n## Step 3: Leave\nmoor leave'),
    ).toEqual(['5 moor rent: Rent a berth', '8 moor free: Free it', '11 moor leave: Leave']);
  });
});

describe('none are', () => {
  test.each([
    ['without a comment', 'moor ls'],
    ['below a comment on several', '# Move a boat\nmoor free 3\nmoor rent 4'],
    ['behind an empty line', '# Boats\n\nmoor ls'],
    ['in scripts', '#!/bin/sh\n# List all boats\nmoor ls --all'],
    ['in loops', '# Free all berths\nfor berth in 1 2; do\n  moor free $berth\ndone'],
    ['assignments', '# The pier\nPIER=north'],
    ['commented out', '# moor rent 3\nmoor free 3'],
    ['below output', 'moor ls\n# Output: two boats\nmoor free 3'],
    ['below a word for something else', 'moor ls\n# or\nmoor list'],
    ['below the name of a system', '# Linux/macOS\nmoor ls'],
    ['below a mere rule', '# --------\nmoor ls'],
  ])('%s', (_, code) => {
    expect(commandsIn(code)).toEqual([]);
  });

  test.each(['yaml', 'python', ''])('in other languages: %s', (language) => {
    expect(commandsIn('# List all boats\nmoor ls --all', language)).toEqual([]);
  });

  test('in code that the notes call bad', () => {
    const code = '```bash\n# Free a berth\nmoor free --force\n```';
    expect(nodesOf(`# Boats\n\n## The bad way\n\n${code}\n`, 'command')).toEqual([]);
  });
});

test('a comment counts as a label, so that the page of commands lists its command', () => {
  const [command] = nodesOf('# Boats\n\n```bash\n# List all boats\nmoor ls --all\n```\n', 'command');
  expect(command?.confidence).toBe('labelled');
});

test('the code stays one example, and its commands are parts of it', () => {
  const markdown = '# Boats\n\n```bash\n# List all boats\nmoor ls --all\n```\n';
  const [section] = nodesOf(markdown, 'section');
  const [example] = nodesOf(markdown, 'example');
  expect(section?.content).toEqual([example?.id]);
});
