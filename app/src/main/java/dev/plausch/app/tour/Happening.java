package dev.plausch.app.tour;

import dev.plausch.client.link.LinkEvent;

/// What happens while the tour is told.
sealed interface Happening {

    /// Somebody of the tour reads this on their wire.
    record Came(Wire wire, String text) implements Happening {}

    /// The client of somebody of the tour tells this.
    record Told(LinkEvent event) implements Happening {}

    /// Somebody has come to a door. Whether it is a visitor, the port tells.
    record Called(String door, int port) implements Happening {}

    /// Somebody has sent this.
    record Sent(String door, int port, String text) implements Happening {}

    record HungUp(String door, int port) implements Happening {}

    /// The reader has pressed Enter.
    record Enter() implements Happening {}
}
