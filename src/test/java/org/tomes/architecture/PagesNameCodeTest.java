package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;

/** Pages in docs refer to classes and tests, and names change. */
@SlowTest
class PagesNameCodeTest {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w*Test)\\b(?:\\.([a-z]\\w*))?");
    private static final Pattern CLASS = Pattern.compile("\\b[A-Z][a-z0-9]+(?:[A-Z]\\w*)+\\b");
    private static final Pattern MEMBER = Pattern.compile("\\b([A-Z]\\w+)\\.([a-z]\\w*)\\b(?!\\.)");
    private static final Pattern METHOD = Pattern.compile("^(?:ledger\\.)?([a-z]\\w*)\\(.*\\)$|^ledger\\.(\\w+)$");
    /** Ends of file names, such as {@code MeasureAttributes.fxml}. */
    private static final Set<String> FILES = Set.of("fxml", "java", "md");

    private static Set<String> identifiers;
    private static Map<String, String> classes;

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.toMap(path -> path.getFileName().toString().replace(".java", ""),
                            PagesNameCodeTest::read, String::concat));
        }
        identifiers = classes.values()
                .stream()
                .flatMap(source -> matches(IDENTIFIER, source))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void testsThatPagesNameExist() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            pages.filter(path -> path.toString().endsWith(".md"))
                    .forEach(page -> code(page).flatMap(code -> matches(TEST, code))
                            .filter(test -> !identifiers.contains(test.group(1))
                                    || test.group(2) != null && !identifiers.contains(test.group(2)))
                            .forEach(test -> missing.add(page + ": " + test.group())));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void classesInTheDescriptionOfTheArchitectureAndInRecipesExist() {
        List<String> missing = Stream.of("docs/ARCHITECTURE.md", "docs/CONTRIBUTING.md")
                .flatMap(page -> code(Path.of(page)))
                .flatMap(code -> matches(CLASS, code))
                .map(MatchResult::group)
                .filter(name -> !identifiers.contains(name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void membersOfClassesThatPagesNameExist() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            pages.filter(path -> path.toString().endsWith(".md"))
                    .forEach(page -> code(page).flatMap(code -> matches(MEMBER, code))
                            .filter(member -> classes.containsKey(member.group(1)) && !FILES.contains(member.group(2)))
                            .filter(member -> !declares(classes.get(member.group(1)), member.group(2)))
                            .forEach(member -> missing.add(page + ": " + member.group())));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void methodsInTheDescriptionOfTheArchitectureAndInRecipesExist() {
        List<String> missing = Stream.of("docs/ARCHITECTURE.md", "docs/CONTRIBUTING.md")
                .flatMap(page -> code(Path.of(page)))
                .flatMap(code -> matches(METHOD, code))
                .map(method -> method.group(1) == null ? method.group(2) : method.group(1))
                .filter(name -> !identifiers.contains(name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void memberThatIsOnlyCalledOrPartOfAKeyIsNotDeclared() {
        String source = "class Check { void assess() { other.untold(); text(\"check.contradicted\"); } }";
        assertThat(declares(source, "assess")).isTrue();
        assertThat(declares(source, "untold")).isFalse();
        assertThat(declares(source, "contradicted")).isFalse();
    }

    private static boolean declares(String source, String member) {
        return Pattern.compile("\\s" + member + "\\b").matcher(source).find();
    }

    private static Stream<String> code(Path page) {
        return matches(CODE, read(page)).map(code -> code.group(1));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList().stream();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
