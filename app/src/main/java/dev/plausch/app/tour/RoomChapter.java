package dev.plausch.app.tour;

import dev.plausch.server.Server;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.room.RoomReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Two people in the room, one through its own door and one through the main one.
record RoomChapter(Stage stage, Server server) implements Chapter {
    @Override
    public String title() {
        return stage.say("1  Der Raum: alle lesen alle", "1  The room: everybody reads everybody");
    }

    @Override
    public String introduction() {
        return stage.say(
                "anna ruft die Tür room an, wie netcat es tut: eine TCP-Verbindung, sonst nichts. Der Server fragt mit "
                        + "vier Buchstaben nach dem Namen. bert ruft die Tür main an, die alle Protokolle spricht und "
                        + "an den ersten Bytes erkennt, welches; wer 300 ms lang schweigt, kommt in den Raum.",
                "anna calls the door room as netcat does: a TCP connection, and nothing else. The server asks for the "
                        + "name with four letters. bert calls the door main, which speaks all protocols and tells by "
                        + "the first bytes which; who is silent for 300 ms comes into the room.");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        var anna = enter(stage.name("anna"), "room");
        var bert = enter(stage.name("bert"), "main");
        stage.reads(anna, line(new RoomReply.Joined(bert.who())));
        stage.sends(anna, stage.say("Hallo bert!\n", "Hello bert!\n"));
        stage.reads(bert, anna.who() + ": ");
        stage.leaves(bert);
        stage.reads(anna, line(new RoomReply.Left(bert.who())));
    }

    private Wire enter(String name, String door) throws IOException, InterruptedException {
        var wire = stage.connect(name, door, server.address(door).orElseThrow());
        stage.reads(wire, "USER");
        stage.sends(wire, name + "\n");
        stage.reads(wire, line(new RoomReply.Connected()));
        return wire;
    }

    private String line(RoomReply reply) {
        return line(stage, reply);
    }

    /// As it goes over the wire.
    static String line(Stage stage, RoomReply reply) {
        var out = new Scratch(64);
        reply.encode(out, stage.language());
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
