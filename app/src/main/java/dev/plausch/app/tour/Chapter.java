package dev.plausch.app.tour;

import java.io.IOException;

/// One part of the tour.
interface Chapter {
    String title();

    /// What the reader should know first.
    String introduction();

    void play() throws IOException, InterruptedException;
}
