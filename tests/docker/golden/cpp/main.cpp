// Answers /healthz and /readyz on $PORT; `app healthcheck` asks the first, so that the image needs no curl.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

volatile std::sig_atomic_t stopping = 0;

// Closes its file descriptor when it goes out of scope.
class Socket {
public:
    explicit Socket(int descriptor) : descriptor_(descriptor) {}
    Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket& operator=(Socket&&) = delete;
    ~Socket() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

    void limit(int seconds) const {
        const timeval time{seconds, 0};
        setsockopt(descriptor_, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
        setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    }

private:
    int descriptor_;
};

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses lookup(const char* host, const std::string& port) {
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = host ? 0 : AI_PASSIVE;
    addrinfo* found = nullptr;
    if (getaddrinfo(host, port.c_str(), &hints, &found) != 0) found = nullptr;
    return {found, freeaddrinfo};
}

Socket connect_to(const std::string& host, const std::string& port, int seconds) {
    const auto address = lookup(host.c_str(), port);
    if (!address) return Socket{-1};
    Socket server{socket(address->ai_family, address->ai_socktype, 0)};
    if (!server) return Socket{-1};
    server.limit(seconds);
    return connect(server.get(), address->ai_addr, address->ai_addrlen) == 0 ? std::move(server) : Socket{-1};
}

// The first of $SERVICES (host:port,host:port) that takes no connection.
std::optional<std::string> unreachable() {
    const char* services = std::getenv("SERVICES");
    std::istringstream list(services ? services : "");
    for (std::string service; std::getline(list, service, ',');) {
        const auto colon = service.rfind(':');
        if (colon == std::string::npos || !connect_to(service.substr(0, colon), service.substr(colon + 1), 1)) {
            return service;
        }
    }
    return std::nullopt;
}

void respond(const Socket& client) {
    client.limit(5);
    char request[2048];
    const auto length = recv(client.get(), request, sizeof request, 0);
    if (length <= 0) return;
    const std::string_view line(request, static_cast<std::size_t>(length));
    std::string status = "404 Not Found", body = "not found\n";
    if (line.starts_with("GET /healthz ")) {
        status = "200 OK";
        body = "ok\n";
    } else if (line.starts_with("GET /readyz ")) {
        const auto service = unreachable();
        status = service ? "503 Service Unavailable" : "200 OK";
        body = service ? "cannot reach " + *service + "\n" : "ready\n";
    }
    const auto response = "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: " +
                          std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    send(client.get(), response.data(), response.size(), MSG_NOSIGNAL);
}

int serve(const std::string& port) {
    struct sigaction action {};
    action.sa_handler = [](int) { stopping = 1; };
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);

    const auto address = lookup(nullptr, port);
    const Socket listener{address ? socket(address->ai_family, address->ai_socktype, 0) : -1};
    const int yes = 1;
    if (listener) setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (!listener || bind(listener.get(), address->ai_addr, address->ai_addrlen) != 0 || listen(listener.get(), 64) != 0) {
        std::cerr << "cannot listen on port " << port << '\n';
        return 1;
    }
    std::cout << "listening on port " << port << std::endl;
    while (!stopping) {
        pollfd ready{listener.get(), POLLIN, 0};
        // A time limit, since a signal can arrive between the test above and the wait.
        if (poll(&ready, 1, 200) <= 0) continue;
        if (const Socket client{accept(listener.get(), nullptr, nullptr)}) respond(client);
    }
    return 0;
}

int healthcheck(const std::string& port) {
    const auto server = connect_to("127.0.0.1", port, 2);
    if (!server) return 1;
    constexpr std::string_view request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    send(server.get(), request.data(), request.size(), MSG_NOSIGNAL);
    char response[256];
    const auto length = recv(server.get(), response, sizeof response, 0);
    return length > 0 && std::string_view(response, static_cast<std::size_t>(length)).starts_with("HTTP/1.1 200 ") ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    const char* wanted = std::getenv("PORT");
    const std::string port = wanted && *wanted ? wanted : "8080";
    return count > 1 && std::string_view(arguments[1]) == "healthcheck" ? healthcheck(port) : serve(port);
}
