import type { Detector } from '../project.ts';
import { deno } from './deno.ts';
import { dotnet } from './dotnet.ts';
import { elixir } from './elixir.ts';
import { go } from './go.ts';
import { gradle, maven } from './jvm.ts';
import { native } from './native.ts';
import { node } from './node.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { staticSite } from './static.ts';

/**
 * All detectors. The first one that recognises a folder determines its language: a package.json beside a Gemfile builds
 * assets, a Makefile beside another manifest contains tasks, and HTML pages alone are a site.
 */
export const detectors: readonly Detector[] = [
  go,
  rust,
  elixir,
  ruby,
  php,
  dotnet,
  maven,
  gradle,
  python,
  deno,
  node,
  native,
  staticSite,
];
