/* Answers /healthz and /readyz on $PORT; `app healthcheck` asks the first, so that the image needs no curl. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t stopping = 0;

static void on_term(int number) {
    (void)number;
    stopping = 1;
}

/* A socket that waits at most `seconds` for each step. Connected to host:port, or listening when host is NULL; -1 on failure. */
static int open_socket(const char *host, const char *port, int seconds) {
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_family = AF_INET, .ai_flags = host ? 0 : AI_PASSIVE};
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, port, &hints, &found) != 0) return -1;
    int socket_fd = socket(found->ai_family, found->ai_socktype, 0);
    struct timeval limit = {.tv_sec = seconds};
    int yes = 1, failed = socket_fd < 0;
    if (!failed) {
        setsockopt(socket_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        setsockopt(socket_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(socket_fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        failed = host ? connect(socket_fd, found->ai_addr, found->ai_addrlen) != 0
                      : bind(socket_fd, found->ai_addr, found->ai_addrlen) != 0 || listen(socket_fd, 64) != 0;
    }
    freeaddrinfo(found);
    if (!failed) return socket_fd;
    if (socket_fd >= 0) close(socket_fd);
    return -1;
}

/* Writes the first of $SERVICES (host:port,host:port) that takes no connection to `name`; returns 0 when there is none. */
static int unreachable(char *name, size_t size) {
    const char *services = getenv("SERVICES");
    char list[1024];
    snprintf(list, sizeof list, "%s", services ? services : "");
    char *rest = NULL;
    for (char *service = strtok_r(list, ",", &rest); service; service = strtok_r(NULL, ",", &rest)) {
        snprintf(name, size, "%s", service);
        char *colon = strrchr(service, ':');
        if (!colon) return 1;
        *colon = '\0';
        int socket_fd = open_socket(service, colon + 1, 1);
        if (socket_fd < 0) return 1;
        close(socket_fd);
    }
    return 0;
}

static void answer(int client) {
    char request[2048], service[256] = "", body[300] = "not found", response[600];
    const char *status = "404 Not Found";
    struct timeval limit = {.tv_sec = 5};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ssize_t length = recv(client, request, sizeof request - 1, 0);
    if (length <= 0) return;
    request[length] = '\0';
    if (strncmp(request, "GET /healthz ", 13) == 0) {
        status = "200 OK";
        snprintf(body, sizeof body, "ok");
    } else if (strncmp(request, "GET /readyz ", 12) == 0) {
        int failed = unreachable(service, sizeof service);
        status = failed ? "503 Service Unavailable" : "200 OK";
        snprintf(body, sizeof body, failed ? "cannot reach %s" : "ready", service);
    }
    int size = snprintf(response, sizeof response,
                        "HTTP/1.1 %s\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s\n",
                        status, strlen(body) + 1, body);
    send(client, response, (size_t)size, MSG_NOSIGNAL);
}

static int serve(const char *port) {
    struct sigaction action = {.sa_handler = on_term};
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    int listener = open_socket(NULL, port, 0);
    if (listener < 0) {
        perror("cannot listen");
        return 1;
    }
    printf("listening on port %s\n", port);
    fflush(stdout);
    while (!stopping) {
        struct pollfd ready = {.fd = listener, .events = POLLIN};
        /* A time limit, since a signal can arrive between the test above and the wait. */
        if (poll(&ready, 1, 200) <= 0) continue;
        int client = accept(listener, NULL, NULL);
        if (client < 0) continue;
        answer(client);
        close(client);
    }
    close(listener);
    return 0;
}

static int healthcheck(const char *port) {
    const char *request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    char response[256] = "";
    int server = open_socket("127.0.0.1", port, 2);
    if (server < 0) return 1;
    send(server, request, strlen(request), MSG_NOSIGNAL);
    ssize_t length = recv(server, response, sizeof response - 1, 0);
    close(server);
    return length > 0 && strncmp(response, "HTTP/1.1 200 ", 13) == 0 ? 0 : 1;
}

int main(int count, char **arguments) {
    const char *port = getenv("PORT");
    if (!port || !*port) port = "8080";
    return count > 1 && strcmp(arguments[1], "healthcheck") == 0 ? healthcheck(port) : serve(port);
}
