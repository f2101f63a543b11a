package dev.plausch.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8; those that are not, as in old logs, are read as Windows-1252. A line's end beyond 1 MB is dropped.
/// One thread.
final class ByteLines {
    private static final int LONGEST = 1 << 20;
    private static final Charset OLD = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /// @param in is read byte by byte
    ByteLines(InputStream in) {
        this.in = in;
    }

    /// The next, without its end; empty at the end.
    Optional<String> next() throws IOException {
        line.reset();
        int octet = in.read();
        if (octet < 0) {
            return Optional.empty();
        }
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            if (line.size() < LONGEST) {
                line.write(octet);
            }
        }
        return Optional.of(withoutReturn(decode(line.toByteArray())));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, OLD);
        }
    }

    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
