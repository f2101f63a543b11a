package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Every Java file looks as palantir-java-format makes it. `mvn verify -Dplausch.format=write` makes it so.
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyFileIsFormatted() throws IOException {
        boolean writes = "write".equals(System.getProperty("plausch.format"));
        var unformatted = new ArrayList<Path>();
        for (var file : Repository.files(".java")) {
            var source = Files.readString(file);
            var formatted = format(file, source);
            if (!formatted.equals(source)) {
                if (writes) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(file);
                }
            }
        }
        assertThat(unformatted)
                .as("`mvn verify -Dplausch.format=write` formats these")
                .isEmpty();
    }

    private static String format(Path file, String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new AssertionError("the formatter cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
