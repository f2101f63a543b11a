# As seed 4's older client: reads WELCOME with one recv, and forgets what else it brought.
import socket
import sys

sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.connect(("127.0.0.1", int(sys.argv[1])))
name = sys.argv[2]
sock.sendall(f"REGISTER {name} 5099\n".encode())
buffer = ""
while "\n" not in buffer:
    buffer += sock.recv(1024).decode()
print(buffer.split("\n", 1)[0], flush=True)
buffer = ""
users = set()
while True:
    data = sock.recv(1024).decode()
    if not data:
        break
    buffer += data
    while "\n" in buffer:
        line, buffer = buffer.split("\n", 1)
        parts = line.strip().split()
        command, args = parts[0], parts[1:]
        if command == "USERLIST":
            for entry in args:
                nick, ip, udp = entry.split(":")
                users.add(nick)
            print("USERS", *sorted(users), flush=True)
            sock.sendall(f"BROADCAST {name} Grüße aus Python\n".encode())
        elif command == "BROADCAST_MSG":
            print(f"[{args[0]}]: {' '.join(args[1:])}", flush=True)
            sock.sendall("QUIT \n".encode())
