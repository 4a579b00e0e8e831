// Answers /healthz and /readyz on $PORT; called with "healthcheck" it asks the first, so that the image needs no curl.

import { connect } from "node:net";

const port = Number(Bun.env.PORT ?? "8080");

function reaches(service: string): Promise<boolean> {
  const [host = "", number] = service.split(":");
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(number) });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
  });
}

/** The first of $SERVICES (host:port,host:port) that takes no connection. */
async function unreachable(): Promise<string | undefined> {
  const services = (Bun.env.SERVICES ?? "").split(",").filter(Boolean);
  for (const service of services) if (!(await reaches(service))) return service;
}

async function ready(): Promise<Response> {
  const service = await unreachable();
  return service ? new Response(`cannot reach ${service}\n`, { status: 503 }) : new Response("ready\n");
}

function serve(): void {
  const server = Bun.serve({
    port,
    routes: { "/healthz": () => new Response("ok\n"), "/readyz": ready },
    fetch: () => new Response("not found\n", { status: 404 }),
  });
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  console.log(`listening on port ${port}`);
}

async function healthcheck(): Promise<void> {
  const address = `http://127.0.0.1:${port}/healthz`;
  const response = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  process.exit(response?.ok ? 0 : 1);
}

if (process.argv.includes("healthcheck")) await healthcheck();
else serve();
