import { execFile, spawnSync } from 'node:child_process';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { probeOf } from '../../../generators/docker/probe.ts';
import { detectIn } from './known.ts';

const health = (procfile: string, list = 'flask==3.1.2\ngunicorn==23.0.0\nuvicorn==0.38.0\n') =>
  detectIn({ 'requirements.txt': list, 'shop.py': 'app = Flask(__name__)\n', Procfile: `web: ${procfile}\n` })[0];

test.each(['gunicorn shop:app', 'uvicorn --workers 4 shop:app', 'fastapi run shop.py'])(
  'a server that holds the port for its workers must answer, whatever the answer is: %s',
  (procfile) => {
    expect(health(procfile)?.recipe?.health).toEqual({ kind: 'answer' });
    expect(health(procfile)?.assumed).toContainEqual(
      expect.objectContaining({ what: 'health', value: 'any answer to GET /healthz' }),
    );
  },
);

test.each(['gunicorn --certfile=a.pem --keyfile=b.pem shop:app', 'python shop.py'])(
  'other programs are checked with a connection: %s',
  (procfile) => {
    expect(health(procfile)?.recipe?.health).toEqual({ kind: 'tcp' });
  },
);

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** The exit code of a check of a port. */
function checked(port: number, kind: 'answer' | 'tcp'): Promise<number> {
  const [program = '', ...args] = probeOf('python', String(port), { kind });
  return new Promise((resolve) => {
    execFile(program, args, (error) => resolve(error === null ? 0 : 1));
  });
}

test.skipIf(spawnSync('python3', ['--version']).status !== 0)(
  'a port that accepts connections without an answer is not healthy',
  async () => {
    const silent = await portOf(createServer(() => undefined));
    const asked: (string | undefined)[] = [];
    const lost = createWebServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(404).end();
    });
    expect([
      await checked(silent, 'tcp'),
      await checked(silent, 'answer'),
      await checked(await portOf(lost), 'answer'),
    ]).toEqual([0, 1, 0]);
    // The start page may count its visits.
    expect(asked).toEqual(['/healthz']);
  },
);
