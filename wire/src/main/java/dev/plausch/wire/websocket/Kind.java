package dev.plausch.wire.websocket;

/// Of messages. 5.6
public enum Kind {
    TEXT(Opcodes.TEXT),
    BINARY(Opcodes.BINARY);

    final int opcode;

    Kind(int opcode) {
        this.opcode = opcode;
    }
}
