/* The floor: the least work that a fan-out needs. One epoll thread, no checks; what one read of a speaker holds goes to
 * each other member in one write. It speaks the directory's line dialect, and as much of IRC as a channel needs: NICK
 * registers, and everybody is in every channel. It trusts its clients to read and to send whole lines soon, and ends
 * with the first write that would block.
 *
 *     cc -O2 -o floor floor.c && ./floor PORT
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

#define MOST 4096
#define IN_SIZE (64 * 1024)

struct member {
    int fd;
    char nick[64];
    char udp[16];
    char *in;
    size_t filled;
    int joined;
};

static struct member members[MOST]; /* by descriptor; fd 0 is a free place */
static int highest;
static char out[4 * IN_SIZE];

static void send_all(int fd, const char *bytes, size_t length) {
    if (send(fd, bytes, length, MSG_NOSIGNAL) != (ssize_t)length && errno != EPIPE && errno != ECONNRESET) {
        perror("send");
        exit(1);
    }
}

static void to_others(const struct member *from, const char *bytes, size_t length) {
    for (int i = 0; i <= highest; i++) {
        if (members[i].fd && members[i].nick[0] && &members[i] != from) send_all(members[i].fd, bytes, length);
    }
}

static void do_register(struct member *m, const char *line) {
    if (sscanf(line, "REGISTER %63s %15s", m->nick, m->udp) != 2) return;
    send_all(m->fd, out, (size_t)sprintf(out, "WELCOME %s\n", m->nick));
    size_t length = (size_t)sprintf(out, "USERLIST");
    for (int i = 0; i <= highest && length < sizeof out - 128; i++) {
        if (members[i].nick[0]) length += (size_t)sprintf(out + length, " %s:127.0.0.1:%s", members[i].nick, members[i].udp);
    }
    out[length++] = '\n';
    send_all(m->fd, out, length);
    to_others(m, out, (size_t)sprintf(out, "USER_JOINED %s 127.0.0.1 %s\n", m->nick, m->udp));
}

/* The one line of NAMES may be longer than IRC allows. */
static void do_join(struct member *m, const char *channel) {
    to_others(m, out, (size_t)sprintf(out, ":%s!u@h JOIN %s\r\n", m->nick, channel));
    send_all(m->fd, out, strlen(out));
    m->joined = 1;
    size_t length = (size_t)sprintf(out, ":floor 353 %s = %s :", m->nick, channel);
    for (int i = 0; i <= highest && length < sizeof out - 256; i++) {
        if (members[i].joined) length += (size_t)sprintf(out + length, "%s ", members[i].nick);
    }
    length += (size_t)sprintf(out + length, "\r\n:floor 366 %s %s :End\r\n", m->nick, channel);
    send_all(m->fd, out, length);
}

static void leave(struct member *m) {
    char nick[64];
    strcpy(nick, m->nick);
    close(m->fd);
    free(m->in);
    memset(m, 0, sizeof *m);
    if (nick[0]) to_others(m, out, (size_t)sprintf(out, "USER_LEFT %s\n", nick));
}

static void readable(struct member *m) {
    ssize_t count = read(m->fd, m->in + m->filled, IN_SIZE - m->filled);
    if (count <= 0) {
        leave(m);
        return;
    }
    m->filled += (size_t)count;
    char *line = m->in, *end = m->in + m->filled, *newline;
    char head[96];
    size_t head_length = (size_t)sprintf(head, "BROADCAST_MSG %s ", m->nick);
    size_t length = 0;
    while ((newline = memchr(line, '\n', (size_t)(end - line)))) {
        if (!strncmp(line, "BROADCAST ", 10)) {
            char *text = memchr(line + 10, ' ', (size_t)(newline - line - 10));
            if (text) {
                size_t size = (size_t)(newline - text); /* the text and its newline */
                memcpy(out + length, head, head_length);
                memcpy(out + length + head_length, text + 1, size);
                length += head_length + size;
            }
        } else if (!strncmp(line, "PRIVMSG ", 8)) {
            length += (size_t)sprintf(out + length, ":%s!u@h ", m->nick);
            memcpy(out + length, line, (size_t)(newline + 1 - line));
            length += (size_t)(newline + 1 - line);
        } else if (!strncmp(line, "NICK ", 5)) {
            sscanf(line, "NICK %63s", m->nick);
            send_all(m->fd, out, (size_t)sprintf(out, ":floor 001 %s :welcome\r\n", m->nick));
        } else if (!strncmp(line, "JOIN ", 5)) {
            sscanf(line, "JOIN %63s", head);
            do_join(m, head);
            sprintf(head, "BROADCAST_MSG %s ", m->nick);
        } else if (!strncmp(line, "REGISTER ", 9)) {
            *newline = 0;
            do_register(m, line);
        }
        line = newline + 1;
    }
    m->filled = (size_t)(end - line);
    memmove(m->in, line, m->filled);
    if (length) to_others(m, out, length);
}

int main(int argc, char **argv) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    address.sin_port = htons((unsigned short)atoi(argc > 1 ? argv[1] : "9000"));
    int one = 1, listener = socket(AF_INET, SOCK_STREAM, 0), epoll = epoll_create1(0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) {
        perror("bind");
        return 1;
    }
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int ready = epoll_wait(epoll, events, 256, -1);
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            if (fd != listener) {
                readable(&members[fd]);
                continue;
            }
            fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
            if (fd < 0 || fd >= MOST) return 1;
            setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
            members[fd].fd = fd;
            members[fd].in = malloc(IN_SIZE);
            if (fd > highest) highest = fd;
            event.data.fd = fd;
            epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
        }
    }
}
