import { buildCommand } from './build.ts';
import { cardsCommand } from './cards.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { dockerCommand } from './docker.ts';
import { graphCommand } from './graph.ts';
import { importCommand } from './import.ts';
import { printCommand } from './print.ts';

export type { Command, Io } from './command.ts';

/** All commands, in the order of the help text. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  graphCommand,
  dockerCommand,
  printCommand,
  cardsCommand,
  importCommand,
];
