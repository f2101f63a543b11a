# As seed 2 describes its clients: the name first, then messages addressed to a name.
import socket
import sys

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect(("127.0.0.1", int(sys.argv[1])))
client.send(sys.argv[2].encode())
print(client.recv(1024).decode(), end="", flush=True)
client.send(f"{sys.argv[3]}: Hallo aus Python".encode())
print(client.recv(1024).decode(), end="", flush=True)
client.close()
