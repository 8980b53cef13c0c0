package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;

@SlowTest
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/tomes/text");
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    /**
     * Finds the complete keys in code or FXML; keys composed of parts are covered by the callers of {@link Texts#name}.
     */
    private static final Pattern WRITTEN_KEY = Pattern.compile(
            "(?:Message\\.of|\\.get)\\(\\s*\"([a-zA-Z_]+(?:\\.[a-zA-Z0-9_-]+)+)\"[,)]|\"%([a-zA-Z_]+(?:\\.[a-zA-Z0-9_-]+)+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"%?((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern KEY_LIKE = Pattern.compile("\"([a-z_]+(?:\\.[a-zA-Z0-9_-]+)+)\"");
    private static final Set<String> AREAS_OF_OTHER_NAMES = Set.of("finding", "soa", "cost", "backup", "change",
            "review", "tomes", "managed", "nsg", "evidence", "measure", "responsibilities", "rules", "settings",
            "people", "company", "score");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    @Test
    void everyTextExistsInBothLanguagesWithTheSamePlaceholders() throws IOException {
        TreeMap<String, String> german = texts("de");
        TreeMap<String, String> english = texts("en");
        assertThat(german.keySet()).isNotEmpty().isEqualTo(english.keySet());
        for (String key : german.keySet()) {
            assertThat(placeholders(german.get(key))).as(key).isEqualTo(placeholders(english.get(key)));
            assertThat(german.get(key)).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noTextContainsAStraightApostropheThatFormattingWouldRemove() throws IOException {
        for (String language : List.of("de", "en")) {
            texts(language)
                    .forEach((key, text) -> assertThat(text).as(key + " (" + language + ")").doesNotContain("'"));
        }
    }

    @Test
    void everyKeyIsInTheFileOfItsArea() throws IOException {
        for (Path file : files()) {
            String area = file.getFileName().toString().replaceAll("_..\\.properties$", "");
            assertThat(read(file).stringPropertyNames()).as(file.toString())
                    .allMatch(key -> key.startsWith(area + "."));
        }
    }

    @Test
    void noKeyOccursTwiceInOneFile() throws IOException {
        for (Path file : files()) {
            List<String> keys = Files.readAllLines(file)
                    .stream()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyInCodeOrFxmlHasAText() throws IOException {
        Set<String> known = texts("en").keySet();
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher written = WRITTEN_KEY.matcher(Files.readString(source));
            while (written.find()) {
                String key = written.group(1) != null ? written.group(1) : written.group(2);
                if (!known.contains(key)) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Keys that code compares, such as reasons of checks in a set, are literals of their own. Left out are areas whose
     * names also begin ids of checks and statements, names of files, or fields of audit entries.
     */
    @Test
    void everyLiteralThatBeginsLikeAKeyIsOne() throws IOException {
        Set<String> known = texts("en").keySet();
        Set<String> areas = known.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        areas.removeAll(AREAS_OF_OTHER_NAMES);
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            KEY_LIKE.matcher(Files.readString(source))
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> areas.contains(literal.split("\\.")[0]) && !known.contains(literal)
                            && known.stream().noneMatch(key -> key.startsWith(literal + ".")))
                    .forEach(literal -> missing.add(source.getFileName() + ": " + literal));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsedByCodeOrFxml() throws IOException {
        Set<String> literals = new HashSet<>();
        Set<String> constants = new HashSet<>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            LITERAL.matcher(code).results().forEach(literal -> literals.add(literal.group(1)));
            if (source.toString().endsWith(".java") && code.contains("enum ")) {
                CONSTANT.matcher(code).results().forEach(constant -> constants.add(constant.group()));
            }
        }
        assertThat(texts("en").keySet())
                .filteredOn(key -> !isAskedFor(key.replaceFirst("\\.cli$", ""), literals, constants))
                .isEmpty();
    }

    /** Except for what only commands can do: administrators' work on servers, and programs without a display. */
    @Test
    void onlyTheCommandLineNamesCommands() throws IOException {
        Pattern command = Pattern.compile("[“„](tomes-cli |--)");
        Set<String> onlyByCommands = Set.of("app.noRights", "desktop.noDisplay", "desktop.noToolkit", "storage.copyOf",
                "storage.movedTo", "storage.server.noPerson", "storage.server.noRegister", "storage.server.older",
                "storage.server.onlyFiles", "storage.server.onlyServers");
        for (String language : List.of("de", "en")) {
            assertThat(texts(language)).allSatisfy((key,
                    text) -> assertThat(command.matcher(text).find() && !key.startsWith("cli.") && !key.endsWith(".cli")
                            && !key.startsWith("check.") && !onlyByCommands.contains(key)).as(key).isFalse());
        }
    }

    @Test
    void eachTextOfTheCommandLineHasOneOfTheWindow() throws IOException {
        Set<String> keys = texts("en").keySet();
        assertThat(keys).filteredOn(key -> key.endsWith(".cli"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key.replaceFirst("\\.cli$", "")));
    }

    @Test
    void commandLineNamesTheCommandToRunNext() {
        Message unknown = Message.of("people.unknown", "Ada");
        assertThat(Texts.in(Language.EN).get(unknown)).isEqualTo("Person “Ada” is not in the register.");
        assertThat(Texts.onCommandLine(Language.EN).get(Message.of("cli.missingParameter", unknown)))
                .contains("“tomes-cli person list” shows all people.");
    }

    /**
     * Returns whether a key is used. A key is used if the code contains it completely, or composes it from: a prefix
     * that ends with a dot; two parts that both occur in the code; a part and the name of a constant
     * ({@link Texts#name}); or the type of a record in the audit trail ({@code measure.field.title}).
     */
    private static boolean isAskedFor(String key, Set<String> literals, Set<String> constants) {
        if (literals.contains(key) || key.matches("[a-z]+\\.field\\..+") || key.startsWith("tomes.")) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String rest = key.substring(dot + 1);
            boolean isEndKnown = literals.contains(rest) || literals.contains("." + rest)
                    || constants.contains(rest.replaceFirst("\\..*", ""));
            if (literals.contains(key.substring(0, dot + 1)) || literals.contains(key.substring(0, dot)) && isEndKnown
                    || dot == key.indexOf('.') && constants.contains(rest.replaceFirst("^\\w+\\.", ""))) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java") || path.toString().endsWith(".fxml")).toList();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(path -> path.toString().endsWith(".properties")).toList();
        }
    }

    /** The sign-in with Azure CLI has the name of its command, and without a display there is no window. */
    @Test
    void textsOfTheWindowNameNoCommand() throws IOException {
        for (String language : List.of("en", "de")) {
            Map<String, String> texts = texts(language);
            assertThat(texts.keySet()
                    .stream()
                    .filter(key -> key
                            .matches("(desktop|shell|start|overview|azure|backup|cost\\.screen|score\\.screen).*"))
                    .filter(key -> !key.matches("desktop\\.no(Display|Toolkit)|.*AZURE_CLI|.*\\.cli"))
                    .filter(key -> texts.get(key).matches("(?s).*([“„](az|tomes|tomes-cli) |--[a-z]).*"))).isEmpty();
        }
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        for (Path file : files()) {
            if (file.toString().endsWith("_" + language + ".properties")) {
                Properties properties = read(file);
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        }
        return texts;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
