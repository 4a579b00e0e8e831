import type { PinTable } from './pins.ts';
import type { ServiceTable } from './services.ts';

/** Renders a template. Throws an Error if it refers to something that is not in the view. */
export type Template = (view: object) => string;

/** The files of templates/docker/, loaded. All packs share them. */
export interface PackAssets {
  pins: PinTable;
  services: ServiceTable;
  /** The template of the Dockerfile, by family. */
  families: Readonly<Record<string, Template>>;
  /** The templates of the other files, by path in the pack, in order. */
  shared: Readonly<Record<string, Template>>;
}
