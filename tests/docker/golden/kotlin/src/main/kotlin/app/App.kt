package app

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.io.IOException
import java.net.InetSocketAddress
import java.net.Socket
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.util.concurrent.Executors
import kotlin.system.exitProcess

private val port = (System.getenv("PORT") ?: "8080").toInt()

/** Answers /healthz and /readyz on $PORT; called with "healthcheck" it asks the first, so that the image needs no curl. */
fun main(arguments: Array<String>) {
    if (arguments.firstOrNull() == "healthcheck") exitProcess(healthcheck())
    val server = HttpServer.create(InetSocketAddress(port), 0)
    server.executor = Executors.newCachedThreadPool()
    server.createContext("/", ::answer)
    // The virtual machine calls this on SIGTERM; halt() then makes the exit code 0 instead of 143.
    Runtime.getRuntime().addShutdownHook(Thread {
        server.stop(1)
        Runtime.getRuntime().halt(0)
    })
    server.start()
    println("listening on port $port")
}

private fun answer(exchange: HttpExchange) {
    when (exchange.requestURI.path) {
        "/healthz" -> exchange.send(200, "ok")
        "/readyz" -> {
            val service = unreachable()
            if (service == null) exchange.send(200, "ready") else exchange.send(503, "cannot reach $service")
        }
        else -> exchange.send(404, "not found")
    }
}

private fun HttpExchange.send(status: Int, text: String) {
    val body = "$text\n".toByteArray()
    sendResponseHeaders(status, body.size.toLong())
    responseBody.use { it.write(body) }
}

/** The first of $SERVICES (host:port,host:port) that takes no connection. */
private fun unreachable(): String? =
    (System.getenv("SERVICES") ?: "").split(",").firstOrNull { it.isNotEmpty() && !reaches(it) }

private fun reaches(service: String): Boolean =
    try {
        val address = InetSocketAddress(service.substringBeforeLast(':'), service.substringAfterLast(':').toInt())
        Socket().use { it.connect(address, 1000) }
        true
    } catch (error: IOException) {
        false
    } catch (error: RuntimeException) {
        false
    }

private fun healthcheck(): Int {
    val address = URI.create("http://127.0.0.1:$port/healthz")
    val request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build()
    return try {
        if (HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200) 0 else 1
    } catch (error: IOException) {
        1
    }
}
