import docker from 'shiki/langs/docker.mjs';
import hcl from 'shiki/langs/hcl.mjs';
import ini from 'shiki/langs/ini.mjs';
import markdown from 'shiki/langs/markdown.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { createColour } from '../code.ts';

/**
 * Highlights the languages of the templates. Example files do not depend on the options and are already highlighted.
 */
export const piecesOfCode = createColour([docker, yaml, hcl, ini, markdown, shell]);
