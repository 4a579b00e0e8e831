import type { APIRoute } from 'astro';
import { tokensCss } from '../view/tokens.ts';

export const GET: APIRoute = () => new Response(tokensCss(), { headers: { 'content-type': 'text/css' } });
