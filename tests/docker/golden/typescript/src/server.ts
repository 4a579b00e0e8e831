// Answers /healthz and /readyz on $PORT.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';

type Answer = readonly [status: number, text: string];

const port = Number(process.env['PORT'] ?? '3000');
// What the program cannot work without, as host:port,host:port.
const services = (process.env['SERVICES'] ?? '').split(',').filter(Boolean);

const answers = new Map<string, () => Answer | Promise<Answer>>([
  ['/healthz', () => [200, 'ok']],
  ['/readyz', ready],
]);

const server = createServer(async (request, response) => {
  const answer = answers.get(request.url ?? '');
  const [status, text] = answer ? await answer() : [404, 'not found'];
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
});

async function ready(): Promise<Answer> {
  for (const address of services) {
    if (!(await reaches(address))) return [503, `${address} does not answer`];
  }
  return [200, 'ok'];
}

async function reaches(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

process.on('SIGTERM', () => {
  // close() waits for the requests under way; connections that only wait are cut.
  server.close();
  server.closeIdleConnections();
});

server.listen(port, () => console.log(`listening on port ${port}`));
