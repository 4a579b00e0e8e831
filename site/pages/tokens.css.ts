import type { APIRoute } from 'astro';
import { highlighter } from '../view/highlight.ts';
import { kindsCss, LAYERS, tokensCss } from '../view/tokens.ts';

export const GET: APIRoute = () =>
  new Response(LAYERS + tokensCss() + kindsCss() + highlighter.css({ frame: '.code' }), {
    headers: { 'content-type': 'text/css' },
  });
