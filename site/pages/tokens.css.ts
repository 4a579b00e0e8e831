import type { APIRoute } from 'astro';
import { codeCss } from '../view/highlight.ts';
import { kindsCss, tokensCss } from '../view/tokens.ts';

export const GET: APIRoute = () =>
  new Response(tokensCss() + kindsCss() + codeCss(), { headers: { 'content-type': 'text/css' } });
