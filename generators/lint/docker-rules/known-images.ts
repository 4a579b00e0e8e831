import { partsOfImage } from './parts.ts';

/** Official images that run as root by default, with their working directory if it is not `/`. */
const RUN_AS_ROOT: ReadonlyMap<string, string> = new Map([
  ...(
    'almalinux alpine amazoncorretto amazonlinux archlinux buildpack-deps busybox centos clojure continuumio/miniconda3 ' +
    'dart debian eclipse-temurin elixir erlang fedora gcc haskell julia maven mono node nvidia/cuda openjdk ' +
    'oraclelinux perl python r-base rockylinux ruby rust sbt scratch swift tensorflow/tensorflow ubuntu'
  )
    .split(' ')
    .map((name) => [name, '/'] as const),
  ['composer', '/app'],
  ['golang', '/go'],
  ['gradle', '/home/gradle'],
  ['oven/bun', '/home/bun/app'],
  ['php', '/var/www/html'],
  ['pytorch/pytorch', '/workspace'],
  ['tomcat', '/usr/local/tomcat'],
  ['ghcr.io/astral-sh/uv', '/'],
  ['mcr.microsoft.com/dotnet/aspnet', '/'],
  ['mcr.microsoft.com/dotnet/runtime', '/'],
  ['mcr.microsoft.com/dotnet/runtime-deps', '/'],
  ['mcr.microsoft.com/dotnet/sdk', '/'],
]);

/** Registries under which the official images are also available. */
const MIRRORS =
  /^(?:(?:index\.)?docker\.io\/(?:library\/)?|public\.ecr\.aws\/docker\/library\/|mirror\.gcr\.io\/(?:library\/)?|library\/)/;
/** Variants that set a user, or whose server drops its privileges itself. */
const WITHOUT_ROOT = /nonroot|unprivileged|rootless|chiseled|(?:^|-)(?:apache|fpm)(?:-|$)/i;

/**
 * Whether an image is known to run as root for good.
 *
 * @param image - An image reference without variables; undefined if it is not known.
 */
export function runsAsRoot(image: string | undefined): boolean {
  if (image === undefined) return false;
  const { name, tag = '' } = partsOfImage(image.replace(MIRRORS, ''));
  if (WITHOUT_ROOT.test(tag)) return false;
  return RUN_AS_ROOT.has(name) || /^gcr\.io\/distroless\//.test(name);
}

/**
 * The working directory of an image.
 *
 * @param image - An image reference without variables; undefined if it is not known.
 * @returns The folder; undefined for unknown images.
 */
export function workdirOf(image: string | undefined): string | undefined {
  return image === undefined ? undefined : RUN_AS_ROOT.get(partsOfImage(image.replace(MIRRORS, '')).name);
}

/** Whether an image is Alpine or based on it, so that it has no bash. */
export function isAlpine(image: string | undefined): boolean {
  return image !== undefined && /alpine/i.test(image);
}
