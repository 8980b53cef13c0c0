package org.tomes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;

@SlowTest
class ArchitectureTest {

    /** A little program in the tests that breaks every rule once. */
    private static final String SEEDED_ROOT = "org.tomes.architecture.seeded";
    private static final JavaClasses SEEDED = new ClassFileImporter().importPackages(SEEDED_ROOT);
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_FILE = 400;

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void programFollowsTheRule(String name, ArchRule rule) {
        rule.check(ProgramClasses.ALL);
    }

    static Stream<Arguments> rules() {
        return new HouseRules("org.tomes").all()
                .entrySet()
                .stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOnTheSeededProgram")
    void seededViolationIsFound(String name, ArchRule rule) {
        assertThat(rule.evaluate(SEEDED).hasViolation()).as(name).isTrue();
    }

    static Stream<Arguments> rulesOnTheSeededProgram() {
        return new HouseRules(SEEDED_ROOT).all()
                .entrySet()
                .stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @Test
    void registerIsReadInTheBackgroundOnlyWhereAJobReadsIt() {
        assertThat(classes().that()
                .resideInAPackage(SEEDED_ROOT + ".desktop")
                .should(new BackgroundCondition(SEEDED_ROOT))
                .evaluate(SEEDED)
                .getFailureReport()
                .getDetails()).extracting(detail -> detail.replaceAll(".*?CountScreen\\.(\\w+)\\(.*", "$1"))
                .containsExactlyInAnyOrder("waitsInTheMethod", "waitsInAHandler", "inHelper");
    }

    @Test
    void sourceFilesDoNotExceedTheMaximumLength() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : (Iterable<Path>) sources.filter(path -> path.toString().endsWith(".java"))::iterator) {
                assertThat(Files.readAllLines(source).size()).as(source.toString()).isLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    /** A part named after its subject alone looks like the subject. */
    @Test
    void partsAndSectionsOfDocumentsAreNamedAsSuch() throws IOException {
        for (Path source : find(SOURCES.resolve("org/tomes/document"), ".java")) {
            String name = source.getFileName().toString().replace(".java", "");
            Matcher kind = Pattern
                    .compile("(?:class|record|enum) " + name
                            + "\\b[^{;]*?\\b(?:implements|extends) [^{;]*?\\b(?:Generated(Part)|(Section))<")
                    .matcher(Files.readString(source));
            if (kind.find()) {
                assertThat(name).endsWith(kind.group(1) == null ? kind.group(2) : kind.group(1));
            }
        }
    }

    @Test
    void everyControllerHasItsFxmlFileInTheSamePackage() throws IOException {
        Path resources = Path.of("src/main/resources");
        List<Path> controllers = find(SOURCES, "Controller.java");
        List<Path> fxml = find(resources, ".fxml");
        for (Path controller : controllers) {
            Path expected = resources.resolve(SOURCES.relativize(controller))
                    .resolveSibling(controller.getFileName().toString().replace("Controller.java", ".fxml"));
            assertThat(expected).exists();
        }
        assertThat(fxml).hasSameSizeAs(controllers);
    }

    @Test
    void fxmlContainsNoLiteralText() throws IOException {
        for (Path file : find(Path.of("src/main/resources"), ".fxml")) {
            assertThat(Files.readString(file)).as(file.toString())
                    .doesNotContainPattern("(?<![a-zA-Z:])(text|promptText|accessibleText|accessibleHelp)=\"[^%$\"]");
        }
    }

    /** Otherwise the layout cuts its last lines, after which a sentence may say the opposite. */
    @Test
    void wrappingLabelsHaveAMinimumHeight() throws IOException {
        for (Path file : find(Path.of("src/main/resources"), ".fxml")) {
            assertThat(Files.readString(file)).as(file.toString())
                    .doesNotContainPattern("<Label\\b(?![^>]*minHeight)[^>]*wrapText=\"true\"");
        }
    }

    private static List<Path> find(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
