import docker from 'shiki/langs/docker.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import type { Piece } from '../../../generators/browser.ts';
import { createColour } from '../code.ts';
import { replyWith } from '../reply.ts';

export interface ColourQuestion {
  texts: readonly { text: string; language: string }[];
}

const colour = createColour([docker, yaml]);

replyWith(({ texts }: ColourQuestion): Piece[][][] => texts.map(({ text, language }) => colour(text, language)));
