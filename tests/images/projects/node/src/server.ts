import { createServer } from 'node:http';
import ms from 'ms';

createServer((request, response) => {
  response.statusCode = request.url === '/' ? 200 : 404;
  response.end(String(ms('1 day')));
}).listen(Number(process.env.PORT ?? 3000));
