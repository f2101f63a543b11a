package dev.plausch.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+\\.[a-z-]+)` \\| (.+?) \\| .+ \\|$");

    @Test
    void everyKeyIsDocumentedWithItsRealDefault() throws IOException {
        var real = new LinkedHashMap<String, String>();
        Keys.of(Settings.defaults(Path.of("data")))
                .forEach((key, value) -> real.put(key, value.equals("") ? "*(empty)*" : "`" + value + "`"));
        assertThat(documented()).containsExactlyEntriesOf(real);
    }

    private static Map<String, String> documented() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        ROW.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }
}
