/*
 * The floor without a JVM: the echo of HandWrittenServer.java in C. It prints "ready PORT DESCRIPTION" and obeys the lines
 * of its standard input as ServerMain.java does; at the end of the input it exits.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER = 1 << 16, EVENTS = 1024, BACKLOG = 4096 };

/* What the kernel has not taken yet. */
struct connection {
    int fd;
    size_t kept;
    size_t written;
    char *data;
};

static char buffer[BUFFER];
static int epoll;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void interest(struct connection *connection, uint32_t events) {
    struct epoll_event event = {.events = events, .data.ptr = connection};
    if (epoll_ctl(epoll, EPOLL_CTL_MOD, connection->fd, &event) < 0) die("epoll_ctl");
}

static void end(struct connection *connection) {
    close(connection->fd);
    free(connection->data);
    free(connection);
}

static void accept_one(int listener) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
        if (errno != EAGAIN && errno != ECONNABORTED) die("accept");
        return;
    }
    int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct connection *connection = calloc(1, sizeof *connection);
    if (!connection) die("calloc");
    connection->fd = fd;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) die("epoll_ctl");
}

static void read_and_write(struct connection *connection) {
    ssize_t length = read(connection->fd, buffer, BUFFER);
    if (length <= 0) {
        if (length == 0 || errno != EAGAIN) end(connection);
        return;
    }
    ssize_t written = write(connection->fd, buffer, (size_t) length);
    if (written < 0) {
        if (errno != EAGAIN) {
            end(connection);
            return;
        }
        written = 0;
    }
    if (written < length) {
        connection->kept = (size_t) (length - written);
        connection->written = 0;
        connection->data = malloc(connection->kept);
        if (!connection->data) die("malloc");
        memcpy(connection->data, buffer + written, connection->kept);
        interest(connection, EPOLLOUT);
    }
}

static void flush_kept(struct connection *connection) {
    ssize_t written =
            write(connection->fd, connection->data + connection->written, connection->kept - connection->written);
    if (written < 0) {
        if (errno != EAGAIN) end(connection);
        return;
    }
    connection->written += (size_t) written;
    if (connection->written == connection->kept) {
        free(connection->data);
        connection->data = NULL;
        interest(connection, EPOLLIN);
    }
}

static void obey(void) {
    char line[64];
    ssize_t length = read(STDIN_FILENO, line, sizeof line - 1);
    if (length <= 0) exit(0);
    line[length] = 0;
    puts(strncmp(line, "gc", 2) == 0 ? "{\"heapBytes\":0,\"directBytes\":0}" : "{\"allocatedBytes\":0,\"collections\":0}");
    fflush(stdout);
}

int main(int argc, char **argv) {
    if (argc < 2 || strcmp(argv[1], "echo") != 0) {
        printf("unavailable has no %s\n", argc < 2 ? "workload" : argv[1]);
        return 0;
    }
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (listener < 0 || bind(listener, (struct sockaddr *) &address, size) < 0 || listen(listener, BACKLOG) < 0
            || getsockname(listener, (struct sockaddr *) &address, &size) < 0) {
        die("listen");
    }
    epoll = epoll_create1(EPOLL_CLOEXEC);
    struct connection listening = {.fd = listener};
    struct connection control = {.fd = STDIN_FILENO};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &listening};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event) < 0) die("epoll_ctl");
    event.data.ptr = &control;
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &event) < 0) die("epoll_ctl");
    printf("ready %d C, epoll\n", ntohs(address.sin_port));
    fflush(stdout);

    struct epoll_event events[EVENTS];
    for (;;) {
        int ready = epoll_wait(epoll, events, EVENTS, -1);
        for (int i = 0; i < ready; i++) {
            struct connection *connection = events[i].data.ptr;
            if (connection == &listening) {
                accept_one(listener);
            } else if (connection == &control) {
                obey();
            } else if (connection->data) {
                flush_kept(connection);
            } else {
                read_and_write(connection);
            }
        }
    }
}
