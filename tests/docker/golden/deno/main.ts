// Answers /healthz and /readyz on $PORT; called with "healthcheck" it asks the first, so that the image needs no curl.

const port = Number(Deno.env.get("PORT") ?? "8080");

/** The first of $SERVICES (host:port,host:port) that takes no connection. */
async function unreachable(): Promise<string | undefined> {
  const services = (Deno.env.get("SERVICES") ?? "").split(",").filter(Boolean);
  for (const service of services) {
    const [hostname = "", number] = service.split(":");
    try {
      const connection = await Deno.connect({ hostname, port: Number(number), signal: AbortSignal.timeout(1000) });
      connection.close();
    } catch {
      return service;
    }
  }
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return new Response("ok\n");
  if (pathname === "/readyz") {
    const service = await unreachable();
    return service ? new Response(`cannot reach ${service}\n`, { status: 503 }) : new Response("ready\n");
  }
  return new Response("not found\n", { status: 404 });
}

function serve(): void {
  const onListen = () => console.log(`listening on port ${port}`);
  const server = Deno.serve({ hostname: "0.0.0.0", port, onListen }, answer);
  const stop = () => server.shutdown().then(() => Deno.exit(0));
  Deno.addSignalListener("SIGTERM", stop);
  Deno.addSignalListener("SIGINT", stop);
}

async function healthcheck(): Promise<void> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    Deno.exit(response.ok ? 0 : 1);
  } catch {
    Deno.exit(1);
  }
}

if (Deno.args[0] === "healthcheck") await healthcheck();
else serve();
