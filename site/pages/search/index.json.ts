import type { APIRoute } from 'astro';
import { searchData } from '../../view/search-index.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchData), { headers: { 'content-type': 'application/json' } });
