#!/usr/bin/env python3
"""The baseline: a directory server of the fourth seed's kind, for its line dialect.

One thread a client, and `sendall` to each of the others in a loop. Nothing is raised or tuned, but that one lock keeps
the dictionary whole and the lines of two speakers apart.

    python3 directory_server.py PORT
"""

import socket
import sys
import threading


class DirectoryServer:
    def __init__(self, port):
        self.clients = {}
        self.lock = threading.Lock()
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.sock.bind(("127.0.0.1", port))
        self.sock.listen()

    def serve(self):
        while True:
            conn, address = self.sock.accept()
            threading.Thread(target=self.handle_client, args=(conn, address), daemon=True).start()

    def handle_client(self, conn, address):
        nickname = None
        try:
            for line in conn.makefile("r", encoding="utf-8", newline="\n"):
                parts = line.rstrip("\r\n").split(" ", 2)
                if parts[0] == "REGISTER" and len(parts) == 3:
                    if not self.register(conn, address[0], parts[1], parts[2]):
                        return
                    nickname = parts[1]
                elif parts[0] == "BROADCAST" and len(parts) == 3 and nickname:
                    self.broadcast(nickname, build_message("BROADCAST_MSG", nickname, parts[2]))
                elif parts[0] == "QUIT":
                    return
        except OSError:
            pass
        finally:
            self.leave(nickname)
            conn.close()

    def register(self, conn, ip, nickname, udp_port):
        with self.lock:
            if nickname in self.clients:
                conn.sendall(build_message("ERROR", "Nickname bereits vergeben").encode())
                return False
            self.clients[nickname] = (conn, ip, udp_port)
            conn.sendall(build_message("WELCOME", nickname).encode())
            entries = [f"{n}:{i}:{u}" for n, (_, i, u) in self.clients.items()]
            conn.sendall(build_message("USERLIST", *entries).encode())
        self.broadcast(nickname, build_message("USER_JOINED", nickname, ip, udp_port))
        return True

    def leave(self, nickname):
        with self.lock:
            self.clients.pop(nickname, None)
        if nickname:
            self.broadcast(nickname, build_message("USER_LEFT", nickname))

    def broadcast(self, sender, message):
        with self.lock:
            for nick, (conn, _, _) in self.clients.items():
                if nick != sender:
                    try:
                        conn.sendall(message.encode())
                    except OSError:
                        pass


def build_message(command, *args):
    return " ".join((command, *args)) + "\n"


if __name__ == "__main__":
    DirectoryServer(int(sys.argv[1])).serve()
