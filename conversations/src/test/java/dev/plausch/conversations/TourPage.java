package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/tour.md`, whose transcripts are real. `mvn verify -Dplausch.docs=write` makes them so.
final class TourPage {
    private static final Path FILE = Repository.ROOT.resolve(Path.of("docs", "tour.md"));

    private TourPage() {}

    /// The block of code behind `<!-- name -->` is this transcript.
    static synchronized void check(String name, String transcript) throws IOException {
        var page = Files.readString(FILE);
        var block = Pattern.compile("(<!-- " + name + " -->\n+```\n)((?:(?!```)[^\n]*\n)*)```\n")
                .matcher(page);
        assertThat(block.find()).as("a place for " + name + " in " + FILE).isTrue();
        var text = transcript.strip() + "\n";
        if ("write".equals(System.getProperty("plausch.docs"))) {
            Files.writeString(FILE, block.replaceFirst(Matcher.quoteReplacement(block.group(1) + text + "```\n")));
        } else {
            assertThat(block.group(2))
                    .as("what %s sees; `mvn verify -Dplausch.docs=write` writes it down", name)
                    .isEqualTo(text);
        }
    }
}
