import { ANY_ANSWER_PATH, type Health, type Runtime } from './recipe.ts';

/** A separate folder, because copying to a folder of the image could replace a symbolic link. */
const FOLDER = '/probe';

/** A command without a shell that exits with 0 if the program on a port is healthy. Any status below 400 is healthy. */
type Probe = (port: string, health: Health) => string[];

/** Ports and paths contain only characters without a special meaning in strings of these languages. */
const PROBES: Readonly<Record<Runtime, Probe>> = {
  node: (port, health) => [
    'node',
    '-e',
    health.kind === 'http'
      ? `fetch("http://127.0.0.1:${port}${health.path}", { redirect: "manual", signal: AbortSignal.timeout(2000) }).then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))`
      : `require("node:net").connect(${port}, "127.0.0.1").setTimeout(2000, () => process.exit(1)).on("connect", () => process.exit(0)).on("error", () => process.exit(1))`,
  ],
  python: (port, health) => [
    'python3',
    '-c',
    health.kind === 'tcp'
      ? `import socket; socket.create_connection(("127.0.0.1", ${port}), 2)`
      : `import http.client as web; c = web.HTTPConnection("127.0.0.1", ${port}, timeout=2); c.request("GET", "${health.kind === 'http' ? health.path : ANY_ANSWER_PATH}"); ${health.kind === 'http' ? 'exit(c.getresponse().status >= 400)' : 'c.getresponse()'}`,
  ],
  ruby: (port, health) =>
    health.kind === 'http'
      ? [
          'ruby',
          '-rnet/http',
          '-e',
          `exit Net::HTTP.get_response(URI("http://127.0.0.1:${port}${health.path}")).code.to_i < 400`,
        ]
      : ['ruby', '-rsocket', '-e', `Socket.tcp("127.0.0.1", ${port}, connect_timeout: 2) {}`],
  php: (port, health) => [
    'php',
    '-r',
    health.kind === 'http'
      ? `exit(@file_get_contents("http://127.0.0.1:${port}${health.path}", false, stream_context_create(["http" => ["timeout" => 2, "follow_location" => 0]])) === false ? 1 : 0);`
      : `exit(@fsockopen("127.0.0.1", ${port}, $code, $text, 2) ? 0 : 1);`,
  ],
  beam: (port) => ['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`],
  busybox: (port, health) =>
    health.kind === 'http'
      ? [`${FOLDER}/wget`, '-q', '-T', '2', '-O', '/dev/null', `http://127.0.0.1:${port}${health.path}`]
      : [`${FOLDER}/nc`, '-w', '2', '127.0.0.1', port, '-e', `${FOLDER}/true`],
};

/**
 * Generates the health check of a program.
 *
 * @param runtime - The program in the final image that sends the request.
 * @param port - The port that it listens on.
 * @param health - The kind of check.
 * @returns A command in exec form.
 */
export function probeOf(runtime: Runtime, port: string, health: Health): string[] {
  return PROBES[runtime](port, health);
}

/** The paths for copies of a static busybox, which selects the program by the name it is called by. */
export function probeFiles(health: Health): string[] {
  return health.kind === 'http' ? [`${FOLDER}/wget`] : [`${FOLDER}/nc`, `${FOLDER}/true`];
}

/** The health check for Alpine images, which contain busybox. */
export function alpineProbe(port: string, health: Health): string[] {
  const [program = '', ...rest] = PROBES.busybox(port, health);
  return [program.replace(FOLDER, '/usr/bin'), ...rest.map((word) => word.replace(FOLDER, '/bin'))];
}
