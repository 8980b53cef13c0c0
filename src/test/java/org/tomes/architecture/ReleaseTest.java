package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must agree with the version in {@code pom.xml} before it can be released. */
class ReleaseTest {

    private static final String SNAPSHOT = "-SNAPSHOT";

    @Test
    void changelogBeginsWithTheVersionThatIsBuilt() throws IOException {
        String version = version();
        String newest = Files.readAllLines(Path.of("docs/CHANGELOG.md"))
                .stream()
                .filter(line -> line.startsWith("## "))
                .findFirst()
                .orElseThrow();
        if (version.endsWith(SNAPSHOT)) {
            assertThat(newest).isEqualTo("## " + number(version) + " (not released)");
        } else {
            assertThat(newest).matches("## " + Pattern.quote(version) + " \\(\\d{4}-\\d\\d-\\d\\d\\)");
        }
    }

    @Test
    void onlyTheChangelogContainsTheVersion() throws IOException {
        Pattern written = Pattern.compile("(?<![\\d.])" + Pattern.quote(number(version())) + "(?![\\d.]*\\d)");
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(written.matcher(text).find()).as("%s contains the version", file).isFalse();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> installer = Files.walk(Path.of("installer"));
                Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
            return Stream.of(installer, docs, workflows, Stream.of(Path.of("README.md")))
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("CHANGELOG.md"))
                    .toList();
        }
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("(?m)^ {2}<version>(.+)</version>$")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String number(String version) {
        return version.replace(SNAPSHOT, "");
    }
}
