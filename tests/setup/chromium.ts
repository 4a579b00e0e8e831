import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { aptInstall, which } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Chromium that the browser tests drive. */
    chromium: string;
  }
}

/** A browser without windows takes a seventh of the processor time for a new page: it starts no interface of its own. */
const HEADLESS = 'chromium-headless-shell';
const CHROMIUM_COMMANDS = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const CHROMIUM_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Finds a browser, or gets one with what the machine has, and says which. */
export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium());
}

function findChromium(): string {
  const installed = installedChromium();
  if (installed) return said('installed', installed);
  if (aptInstall(HEADLESS) || aptInstall('chromium')) return said('installed now with apt', installedChromium() ?? '');
  const command = ['node_modules/playwright-core/cli.js', 'install', '--with-deps', HEADLESS];
  spawnSync(process.execPath, command, { stdio: 'inherit' });
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return said("Playwright's download", downloaded);
  throw new Error('The browser tests need a Chromium, and none could be found or installed. Set CHROMIUM_PATH to one.');
}

/** The path of a Chromium that this machine has: the one that `CHROMIUM_PATH` names, or one that is installed. */
export function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const found = CHROMIUM_COMMANDS.map(which).find((path) => path !== undefined);
  return found ?? [...CHROMIUM_APPS, chromium.executablePath()].find((path) => existsSync(path));
}

function said(how: string, path: string): string {
  process.stdout.write(`Browser: ${path} (${how})\n`);
  return path;
}
