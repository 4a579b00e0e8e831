import type { Command } from './command.ts';

export type { Command, Io } from './command.ts';

/** The help text of a command, and how to load its code. Only the requested command is loaded. */
export interface CommandEntry {
  name: string;
  usage: string;
  summary: string;
  /**
   * @param argv - The arguments after the name of the command.
   */
  load(argv: readonly string[]): Promise<Command>;
}

/** All commands, in the order of the help text. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'build',
    usage: 'build [NOTES] [--out DIR]',
    summary: 'Build the site, PDFs and packs from a folder or file of notes',
    load: async (argv) => {
      if (!asksForHelp(argv)) (await import('../build/render-threads.ts')).startRenderer();
      return (await import('./build.ts')).buildCommand;
    },
  },
  {
    name: 'dev',
    usage: 'dev [NOTES] [--port PORT]',
    summary: 'Serve the site locally and rebuild it when the notes change',
    load: async () => (await import('./dev.ts')).devCommand,
  },
  {
    name: 'init',
    usage: 'init [DIR]',
    summary: 'Create a starter folder of notes, ready to publish',
    load: async () => (await import('./init.ts')).initCommand,
  },
  {
    name: 'check',
    usage: 'check [NOTES] [--strict] [--fix] [--format F]',
    summary: 'Report what is wrong, outdated or broken in the notes',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'graph',
    usage: 'graph [NOTES] [--format json|jsonld|graphml|csv]',
    summary: 'Print the knowledge graph to standard output',
    load: async () => (await import('./graph.ts')).graphCommand,
  },
  {
    name: 'docker',
    usage: 'docker [LANGUAGE | --detect DIR | --lint FILE...]',
    summary: 'Create a Dockerfile and compose pack, or list the languages',
    load: async (argv) =>
      argv.includes('--lint')
        ? (await import('./docker-lint.ts')).lintCommand
        : (await import('./docker.ts')).dockerCommand,
  },
  {
    name: 'print',
    usage: 'print [NOTES] [--kind KINDS] [--out DIR]',
    summary: 'Create PDFs: sheets, crib, quiz and question book',
    load: async (argv) => {
      if (!asksForHelp(argv)) (await import('../print/typeset-pool.ts')).startTypesetting();
      return (await import('./print.ts')).printCommand;
    },
  },
  {
    name: 'cards',
    usage: 'cards [NOTES] [--format FORMAT] [--out FILE]',
    summary: 'Create an Anki deck, or flashcards as text',
    load: async () => (await import('./cards.ts')).cardsCommand,
  },
  {
    name: 'import',
    usage: 'import FILE... [--out DIR] [--list] [--only WHICH]',
    summary: 'Convert messy notes and exported chats to clean Markdown notes',
    load: async () => (await import('./import.ts')).importCommand,
  },
];

function asksForHelp(argv: readonly string[]): boolean {
  return argv.includes('--help') || argv.includes('-h');
}
