package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;

/** What the formatter does not look at: the order of imports, whether each is needed, and how comments begin. */
@SlowTest
class SourceStyleTest {

    private static final Comparator<String> STATIC_FIRST = Comparator
            .comparing((String line) -> !line.startsWith("import static "))
            .thenComparing(line -> line.replace(";", ""));

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "src/jmh/java", "src/licence", "installer/common"})
    void importsAreSortedAndNeededAndCommentsBeginOnce(String root) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of(root))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(source);
                List<String> imports = lines.stream().filter(line -> line.startsWith("import ")).toList();
                if (!imports.equals(imports.stream().sorted(STATIC_FIRST).toList())) {
                    faults.add(source + ": imports are not sorted, static ones first");
                }
                lines.stream()
                        .filter(line -> line.strip().startsWith("// /" + "/"))
                        .forEach(line -> faults.add(source + ": comment begins twice: " + line.strip()));
                String code = String.join("\n", lines.stream().filter(line -> !line.startsWith("import ")).toList());
                imports.stream()
                        .filter(line -> !isUsed(line, code))
                        .forEach(line -> faults.add(source + ": " + line + " is not needed"));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Word and PDF have a writer for each part of a document, each of the same name. */
    @Test
    void classesOfDifferentMeaningHaveDifferentNames() throws IOException {
        Map<String, List<Path>> sourcesByName = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().matches(".*/office/(docx|pdf)/\\w+Writer\\.java"))
                    .forEach(
                            path -> sourcesByName
                                    .computeIfAbsent(path.getFileName().toString().replace(".java", ""),
                                            name -> new ArrayList<>())
                                    .add(path));
        }
        sourcesByName.values().removeIf(sources -> sources.size() == 1);
        assertThat(sourcesByName).isEmpty();
    }

    /**
     * A renamed text must not change what the program does. What is stored as a message is recognised by the class that
     * also creates it.
     */
    @Test
    void noDecisionComparesTheKeyOfAMessageWithALiteral() throws IOException {
        Pattern comparison = Pattern.compile("\\.key\\(\\)\\s*\\.(equals|startsWith|endsWith)\\(\\s*\"[\\w-]+\\.");
        List<String> faults = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                comparison.matcher(Files.readString(source))
                        .results()
                        .forEach(match -> faults.add(source.getFileName() + ": " + match.group()));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isUsed(String importLine, String code) {
        String name = importLine.replaceFirst(".*\\.", "").replace(";", "");
        return name.equals("*") || importLine.startsWith("import module")
                || Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(code).find();
    }
}
