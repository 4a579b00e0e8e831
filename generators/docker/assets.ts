import type { PinTable } from './pins.ts';
import type { ServiceTable } from './services.ts';

/** Fills a template. Throws an Error when it names something that the view does not have. */
export type Template = (view: object) => string;

/** What every pack is made of beside its language: the files of templates/docker/, read. */
export interface PackAssets {
  pins: PinTable;
  services: ServiceTable;
  /** By family: the Dockerfile. */
  families: Readonly<Record<string, Template>>;
  /** By path in the pack, in the order of the files: what every pack has. */
  shared: Readonly<Record<string, Template>>;
}
