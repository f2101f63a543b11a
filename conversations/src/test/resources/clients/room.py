# As seed 1 describes its client: recv(1024) is one message, and no newlines.
import socket
import sys

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect(("127.0.0.1", int(sys.argv[1])))
name = sys.argv[2]
while True:
    message = client.recv(1024).decode("utf-8")
    if not message:
        break
    if message == "USER":
        client.send(name.encode("utf-8"))
    else:
        print(message, end="", flush=True)
        if "Verbindung" in message:
            client.send(f"{name}: Grüße aus Python".encode("utf-8"))
        if "Tschüss" in message:
            break
client.close()
