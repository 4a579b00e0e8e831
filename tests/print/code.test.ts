import { describe, expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfCopy, pdfWords } from './helpers/pdf.ts';

const COMMANDS = [
  'docker buildx create --name builder --driver docker-container --driver-opt network=host --bootstrap --use',
  'docker run --rm --read-only --cap-drop ALL --security-opt no-new-privileges:true --tmpfs /tmp:size=16m nginx:1.29-alpine-slim',
  'kubectl get pods --all-namespaces --field-selector status.phase!=Running --output custom-columns=NAME:.metadata.name',
  'git log --oneline --graph --decorate --all --since=2026-01-01 --author=somebody@example.org',
];
const ENDLESS = `Arrays.stream(System.getenv().getOrDefault("SERVICES","").split(",")).filter(service->!service.isEmpty()).toList().${'size().'.repeat(30)}`;

const NOTE = `# Long lines

## Commands

${COMMANDS.map((command, index) => `### Case ${index + 1}\n\n\`\`\`bash\n${command}\n\`\`\`\n\nAs \`${command}\` in a sentence.\n`).join('\n')}

## Programs

\`\`\`java
class A {
        int size = ${ENDLESS};
    String text = "${'word '.repeat(60)}";
    String lone = "${'x'.repeat(400)}";
    String uncoloured = "${'word '.repeat(210)}";
}
\`\`\`

| Program | Line | More |
|---|---|---|
| one | \`${COMMANDS[0]}\` | \`${ENDLESS}\` |
| two | \`--some-very-long-option-with-many-hyphens-in-it\` | b |
`;

const { files } = await printAll(graphOf({ 'long.md': NOTE }), { papers: ['a4', 'letter'] });

describe.each(files.map((file) => [file.path, file] as const))('%s', (_, { bytes, kind }) => {
  test('sets no character outside the page or in the next column', () => {
    const { words, width, height } = pdfWords(bytes);
    const margin = 28;
    const middle = width / 2;
    const outside = words.filter(
      ({ left, right, top, bottom }) => left < margin || right > width - margin || top < 0 || bottom > height,
    );
    // Only the title of a sheet spans both columns.
    const across = words.filter(({ left, right, top }) => top > 95 && left < middle - 9 && right > middle - 6);
    expect(outside).toEqual([]);
    if (kind === 'cheat-sheet') expect(across).toEqual([]);
  });

  test.each(COMMANDS)('gives back %j when it is copied', (command) => {
    if (kind === 'cheat-sheet') expect(pdfCopy(bytes).split(command).length - 1).toBeGreaterThanOrEqual(2);
  });
});

test('a short command is broken between its arguments, however large the type of a sheet is', async () => {
  const commands = ['sudo apt install kettle-lid-cover -y', 'kettle run --lid open --fast -p 80:8080'];
  const nested = commands.map((command) => `- Now:\n\n  - So:\n\n    \`\`\`sh\n    ${command}\n    \`\`\``).join('\n');
  const plain = commands.map((command) => `\`\`\`sh\n${command}\n\`\`\``).join('\n\n');
  const kettles = graphOf({ 'kettles.md': `# Kettles\n\n## Commands\n\n${plain}\n\n## Nested\n\n${nested}\n` });
  const printed = await printAll(kettles, { papers: ['a4', 'letter'], kinds: ['cheat-sheet'] });
  expect(printed.files).toHaveLength(2);
  for (const { bytes } of printed.files)
    for (const command of commands) expect(pdfCopy(bytes).split(command).length - 1, command).toBe(2);
});
