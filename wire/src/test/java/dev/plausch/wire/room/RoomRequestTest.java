package dev.plausch.wire.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomRequestTest {
    @Test
    void theOwnNameInFrontIsTakenOff() {
        assertThat(parse("anna: hallo")).isEqualTo(new RoomRequest.Say("hallo"));
        assertThat(parse("bert: hallo")).isEqualTo(new RoomRequest.Say("bert: hallo"));
        assertThat(parse("anna: ")).isEqualTo(new RoomRequest.Say(""));
    }

    @Test
    void whatBeginsWithAnAtIsPrivate() {
        assertThat(parse("@bert hallo du")).isEqualTo(new RoomRequest.Tell("bert", "hallo du"));
        assertThat(parse("anna: @bert hallo")).isEqualTo(new RoomRequest.Tell("bert", "hallo"));
        assertThat(parse("@bert")).isEqualTo(new RoomRequest.Tell("bert", ""));
        assertThat(parse("@ bert")).isEqualTo(new RoomRequest.Tell("", "bert"));
    }

    @Test
    void behindTheAtMayStandARoomsOperators() {
        assertThat(parse("@#lobby hallo")).isEqualTo(new RoomRequest.Tell("@#lobby", "hallo"));
        assertThat(parse("@+#lobby hallo")).isEqualTo(new RoomRequest.Tell("+#lobby", "hallo"));
        assertThat(parse("@#lobby")).isEqualTo(new RoomRequest.Tell("@#lobby", ""));
    }

    private static RoomRequest parse(String message) {
        return RoomRequest.parse(message, "anna");
    }
}
