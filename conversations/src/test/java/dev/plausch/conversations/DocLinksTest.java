package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Links from one document to another lead somewhere.
class DocLinksTest {
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\"|srcset=\")([^)\\s\"]+)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

    @Test
    void relativeLinksResolve() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : Repository.files(".md")) {
            for (var link : links(Files.readString(document))) {
                if (!resolves(document, link)) {
                    broken.add(Repository.ROOT.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> links(String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static boolean resolves(Path document, String link) {
        var file = link.replaceAll("#.*", "");
        return link.matches("[a-z]+:.*") || file.isEmpty() || Files.exists(document.resolveSibling(file));
    }
}
