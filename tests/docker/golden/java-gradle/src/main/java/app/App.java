package app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Answers /healthz and /readyz on $PORT; called with "healthcheck" it asks the first, so that the image needs no curl. */
public final class App {
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("healthcheck")) {
            System.exit(healthcheck());
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", App::answer);
        // The virtual machine calls this on SIGTERM; halt() then makes the exit code 0 instead of 143.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(1);
            Runtime.getRuntime().halt(0);
        }));
        server.start();
        System.out.println("listening on port " + PORT);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/healthz" -> send(exchange, 200, "ok");
            case "/readyz" -> {
                Optional<String> service = unreachable();
                send(exchange, service.isEmpty() ? 200 : 503, service.map(name -> name + " does not answer").orElse("ok"));
            }
            default -> send(exchange, 404, "not found");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The first of $SERVICES (host:port,host:port) that takes no connection. */
    private static Optional<String> unreachable() {
        return Arrays.stream(System.getenv().getOrDefault("SERVICES", "").split(","))
            .filter(service -> !service.isEmpty() && !reaches(service))
            .findFirst();
    }

    private static boolean reaches(String service) {
        int colon = service.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(service.substring(colon + 1));
            socket.connect(new InetSocketAddress(service.substring(0, colon), port), 1000);
            return true;
        } catch (IOException | RuntimeException error) {
            return false;
        }
    }

    private static int healthcheck() throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + PORT + "/healthz");
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        } catch (IOException error) {
            return 1;
        }
    }
}
