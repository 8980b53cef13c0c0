package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.catalogue.Controls;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.document.DocumentKind;
import org.tomes.document.own.CustomDocumentTemplate;
import org.tomes.document.text.SuggestedTexts;

/**
 * Checks that texts use one word for one thing: the terms of Azure and ISO, and none of the terms that they replaced.
 */
@SlowTest
class LanguageTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/tomes/text");
    private static final Path EXAMPLE = Path.of("src/main/resources/org/tomes/demo");
    private static final Path DOCS = Path.of("docs");
    /** Pages with their language; benchmarks.md is generated, the glossary contains both languages. */
    private static final Map<Path, Language> PAGES = Map.of(Path.of("README.md"), Language.EN,
            DOCS.resolve("user-guide.md"), Language.EN, DOCS.resolve("benutzerhandbuch.md"), Language.DE,
            DOCS.resolve("ARCHITECTURE.md"), Language.EN, DOCS.resolve("SECURITY.md"), Language.EN,
            DOCS.resolve("CONTRIBUTING.md"), Language.EN, DOCS.resolve("CHANGELOG.md"), Language.EN,
            DOCS.resolve("pilot.md"), Language.EN, DOCS.resolve("failover.md"), Language.EN,
            DOCS.resolve("releasing.md"), Language.EN);
    private static final Pattern FENCED = Pattern.compile("(?ms)^\\s*```.*?^\\s*```");
    /** Code, targets of links, commands in tags, and indented code. */
    private static final Pattern NO_PROSE = Pattern.compile("`[^`\n]*`|(?<=\\])\\([^)\n]*\\)|<[^>\n]*>|(?m:^ {4,}.*$)");
    private static final Path WORDING = Path.of("src/test/resources/org/tomes/text");
    private static final Map<Language, Map<String, List<String>>> FAULTS = new EnumMap<>(Language.class);

    /** A word or phrase that was replaced, with its replacement. */
    private record Replaced(Pattern words, String better) {

        static Replaced of(String line) {
            String[] parts = line.split("\t");
            return new Replaced(
                    Pattern.compile(parts[0],
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                    parts[1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextHasAWordThatWasReplaced(Language language) throws IOException {
        Set<String> exceptions = exceptions(language).keySet();
        List<String> faults = new ArrayList<>();
        faults(language).forEach((key, found) -> {
            if (exceptions.stream().noneMatch(exception -> covers(exception, key))) {
                faults.addAll(found);
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExceptionIsNeeded(Language language) throws IOException {
        Set<String> faulty = faults(language).keySet();
        assertThat(exceptions(language)).allSatisfy((exception, reason) -> {
            assertThat(reason).isNotBlank();
            assertThat(faulty).as(exception).anyMatch(key -> covers(exception, key));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EN | Somebody answers for the result.", "EN | The answer hangs on rule {0}.",
        "EN | No verdict is in the data.", "EN | Certificates renew by themselves.", "EN | It was mended.",
        "EN | The rule lets everybody in.", "EN | The resource id.", "DE | Die Aussage ist widerlegt.",
        "DE | Das lässt sich nicht sagen.", "DE | Kein Flussprotokoll zeichnet auf.", "DE | Das virtuelle Netz fehlt.",
        "DE | Niemand ist benannt.", "DE | Eine neue Fassung.", "DE | Die Kennung fehlt."})
    void oldSentenceIsFound(Language language, String sentence) throws IOException {
        assertThat(faults(language, Map.of("seeded", sentence))).isNotEmpty();
    }

    /** Returns the faults of all texts, which takes seconds to find. */
    private static Map<String, List<String>> faults(Language language) throws IOException {
        if (!FAULTS.containsKey(language)) {
            FAULTS.put(language, faults(language, texts(language)));
        }
        return FAULTS.get(language);
    }

    private static Map<String, List<String>> faults(Language language, Map<String, String> texts) throws IOException {
        List<Replaced> replaced = lines("wording_" + language.tag() + ".tsv").map(Replaced::of).toList();
        Map<String, List<String>> faults = new TreeMap<>();
        texts.forEach((key, text) -> {
            List<String> found = replaced.stream()
                    .filter(one -> one.words().matcher(text).find())
                    .map(one -> key + ": “" + text + "” (" + one.words() + " → " + one.better() + ")")
                    .toList();
            if (!found.isEmpty()) {
                faults.put(key, found);
            }
        });
        return faults;
    }

    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String bundle : bundles()) {
            texts.putAll(bundle(bundle, language));
        }
        MeasureLibrary.all().forEach(measure -> {
            texts.put("library measure " + measure.key() + ", title", measure.in(language).title());
            texts.put("library measure " + measure.key() + ", target", measure.in(language).target());
            texts.put("library measure " + measure.key() + ", hints", measure.in(language).hints());
        });
        Controls.all().forEach(control -> texts.put("control " + control.id(), control.label(language)));
        for (DocumentKind kind : Stream
                .concat(DocumentKind.fixed().stream(), Stream.of(CustomDocumentTemplate.values())
                        .map(template -> DocumentKind.customDocument(template.key(), template.key(), template.title())))
                .toList()) {
            SuggestedTexts.of(kind, language)
                    .forEach(suggestion -> texts.put("suggestion " + kind.key() + "/" + suggestion.section().key(),
                            suggestion.section().title() + "\n" + suggestion.section().text()));
        }
        for (Map.Entry<Path, Language> page : PAGES.entrySet()) {
            if (page.getValue() == language) {
                page(page.getKey(), texts);
            }
        }
        try (Stream<Path> files = Files.walk(EXAMPLE, 2)) {
            for (Path file : files
                    .filter(file -> file.toString().endsWith(".json") && !file.startsWith(EXAMPLE.resolve("azure")))
                    .toList()) {
                example(new ObjectMapper().readTree(file.toFile()), "example " + file.getFileName(), language, texts);
            }
        }
        return texts;
    }

    /** Adds each line of prose, whose key ends with its beginning. */
    private static void page(Path page, Map<String, String> texts) throws IOException {
        String prose = NO_PROSE.matcher(FENCED.matcher(Files.readString(page)).replaceAll("")).replaceAll("");
        prose.lines().forEach(line -> texts.put("page " + page.getFileName() + ": " + line.strip(), line));
    }

    /** Adds the texts of the example company that are in the language: what is below its tag. */
    private static void example(JsonNode node, String key, Language language, Map<String, String> texts) {
        if (node.isTextual() && (key + "/").contains("/" + language.tag() + "/")) {
            texts.put(key, node.textValue());
        }
        node.properties().forEach(entry -> example(entry.getValue(), key + "/" + entry.getKey(), language, texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            example(node.get(i), key + "/" + i, language, texts);
        }
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns all texts of a bundle except sources, which quote titles of other publications. */
    private static Map<String, String> bundle(String bundle, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(bundle + "_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames()
                .stream()
                .filter(key -> !key.endsWith(".source"))
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Map<String, String> exceptions(Language language) throws IOException {
        return lines("wording-exceptions.tsv").map(line -> line.split("\t"))
                .filter(parts -> parts[0].equals(language.tag()))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[2], (one, other) -> one, HashMap::new));
    }

    private static boolean covers(String exception, String key) {
        return exception.endsWith("*") ? key.startsWith(exception.substring(0, exception.length() - 1))
                : key.equals(exception);
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(WORDING.resolve(file))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
