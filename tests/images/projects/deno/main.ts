import ms from 'ms';

Deno.serve({ port: Number(Deno.env.get('PORT') ?? 8000) }, () => new Response(String(ms('1d'))));
