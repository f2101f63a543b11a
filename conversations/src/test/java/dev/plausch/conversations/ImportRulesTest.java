package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may know whom (`docs/architecture.md`), read from the compiled classes.
class ImportRulesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    /// What each module may use of ours, and of others beside the JDK; a module that is not here may use everything.
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "core", List.of("dev.plausch.core.", "org.jspecify.", "com.ibm.icu."),
            "wire", List.of("dev.plausch.wire.", "org.jspecify."),
            "store", List.of("dev.plausch.store.", "dev.plausch.core.", "org.jspecify.", "org.sqlite.", "org.slf4j."),
            "direct", List.of("dev.plausch.direct.", "dev.plausch.wire.", "org.jspecify.", "org.slf4j."),
            "client",
                    List.of(
                            "dev.plausch.client.",
                            "dev.plausch.direct.",
                            "dev.plausch.wire.",
                            "org.jspecify.",
                            "com.formdev.flatlaf."));

    private static final List<String> GATEWAYS = List.of("room", "relay", "receipt", "directory", "web", "irc");

    @ParameterizedTest
    @ValueSource(strings = {"core", "wire", "store", "direct", "client"})
    void aModuleUsesOnlyWhatItMay(String module) {
        var allowed = MAY_USE.get(module);
        assertNobody(module, "", used -> !isOfTheJdk(used) && allowed.stream().noneMatch(used::startsWith));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void onlyTheServerUsesNetty(String module) {
        if (!module.equals("server")) {
            assertNobody(module, "", used -> used.startsWith("io.netty."));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void onlyTheStoreUsesDatabases(String module) {
        if (!module.equals("store")) {
            assertNobody(module, "", used -> used.startsWith("java.sql.") || used.startsWith("javax.sql."));
        }
    }

    @Test
    void gatewaysDoNotSeeEachOther() {
        for (var gateway : GATEWAYS) {
            assertNobody(
                    "server",
                    "dev.plausch.server." + gateway + ".",
                    used -> GATEWAYS.stream()
                            .filter(other -> !other.equals(gateway))
                            .anyMatch(other -> used.startsWith("dev.plausch.server." + other + ".")));
        }
    }

    @Test
    void theServerDoesNotKnowWhoStartsIt() {
        assertNobody(
                "server",
                "",
                used -> used.startsWith("dev.plausch.") && !used.matches("dev\\.plausch\\.(server|core|wire)\\..*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "terminal"})
    void onlyTheWindowUsesWindows(String part) {
        assertNobody(
                "client",
                "dev.plausch.client." + part + ".",
                used -> used.matches("(java\\.awt|javax\\.swing|com\\.formdev|dev\\.plausch\\.client\\.desktop)\\..*"));
    }

    static List<String> modules() throws IOException {
        try (var children = Files.list(ROOT)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .map(child -> child.getFileName().toString())
                    .filter(module -> !module.equals("conversations"))
                    .sorted()
                    .toList();
        }
    }

    /// Fails if a class of the module, in packages that begin so, uses what it must not.
    private static void assertNobody(String module, String packages, Predicate<String> forbidden) {
        var offences = new TreeSet<String>();
        for (var file : classes(module)) {
            var model = parse(file);
            var name = model.thisClass().asInternalName().replace('/', '.');
            if (name.startsWith(packages)) {
                usedBy(model).stream().filter(forbidden).forEach(used -> offences.add(name + " uses " + used));
            }
        }
        assertThat(offences).isEmpty();
    }

    private static List<Path> classes(String module) {
        var root = ROOT.resolve(module).resolve("target").resolve("classes");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The full names of all classes that it mentions, also those that stand only in descriptors.
    private static Set<String> usedBy(ClassModel model) {
        var used = new TreeSet<String>();
        for (var entry : model.constantPool()) {
            if (entry instanceof ClassEntry named && !named.asInternalName().startsWith("[")) {
                used.add(named.asInternalName());
            } else if (entry instanceof Utf8Entry text && looksLikeDescriptor(text.stringValue())) {
                TYPE_IN_DESCRIPTOR.matcher(text.stringValue()).results().forEach(each -> used.add(each.group(1)));
            }
        }
        return used.stream().map(name -> name.replace('/', '.')).collect(Collectors.toSet());
    }

    private static boolean looksLikeDescriptor(String text) {
        return text.matches("[(\\[<LVZBCSIJFD].*[;VZBCSIJFD>]") && text.contains("L") && text.indexOf(' ') < 0;
    }

    private static boolean isOfTheJdk(String name) {
        return name.startsWith("java.") || name.startsWith("javax.");
    }
}
