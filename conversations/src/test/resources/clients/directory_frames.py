# As seed 4's newer client: each message behind its length.
import socket
import struct
import sys


def build(command, *args):
    payload = f"{command} {' '.join(args)}".encode("utf-8")
    return struct.pack("!I", len(payload)) + payload


def decode(buffer):
    messages = []
    while len(buffer) >= 4:
        length = struct.unpack("!I", buffer[:4])[0]
        if len(buffer) - 4 < length:
            break
        messages.append(buffer[4:4 + length].decode("utf-8").strip().split())
        buffer = buffer[4 + length:]
    return messages, buffer


sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.connect(("127.0.0.1", int(sys.argv[1])))
name = sys.argv[2]
sock.sendall(build("REGISTER", name, "5098"))
messages, buffer = [], b""
while not messages:
    messages, buffer = decode(buffer + sock.recv(1024))
print(*messages[0], flush=True)
buffer = b""
while True:
    data = sock.recv(1024)
    if not data:
        break
    messages, buffer = decode(buffer + data)
    for command, *args in messages:
        if command == "USERLIST":
            print("USERS", *sorted(entry.split(":")[0] for entry in args), flush=True)
            sock.sendall(build("BROADCAST", name, "Grüße aus Python"))
        elif command == "BROADCAST":
            print(f"[{args[0]}]: {' '.join(args[1:])}", flush=True)
            if args[0] != name:
                sock.sendall(build("QUIT"))
