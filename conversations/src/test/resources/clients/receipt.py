# As seed 3 writes its client, with its input on the command line.
import socket
import sys

client_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client_socket.connect(("127.0.0.1", int(sys.argv[1])))
for message in sys.argv[2:]:
    client_socket.send(message.encode())
    response = client_socket.recv(1024).decode()
    print(f"Serverantwort: {response}", flush=True)
client_socket.close()
