import '../no-eval.ts';
import assets from 'virtual:cribsmith/pack-assets';
import { librarySource, type PackLibrary, type PackSource } from '../../../generators/browser.ts';
import { replyWith } from '../reply.ts';
import { fitProject, type ProjectAnswer, type ProjectQuestion } from './fit-project.ts';

/** A question with the URL of the inputs of packs. */
export type WorkerQuestion = ProjectQuestion & { inputs: string };

let source: Promise<PackSource> | undefined;

replyWith(async ({ inputs, ...question }: WorkerQuestion): Promise<ProjectAnswer> => {
  source ??= load(inputs);
  return fitProject(await source, question);
});

async function load(address: string): Promise<PackSource> {
  const answer = await fetch(address);
  const library: PackLibrary = await answer.json();
  return librarySource(library, assets);
}
