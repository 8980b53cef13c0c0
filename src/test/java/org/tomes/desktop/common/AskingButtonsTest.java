package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The text of a button or palette entry ends with an ellipsis if it opens a dialog that requires input: a form or a
 * file. A question to be confirmed requires none; neither do the steps of changes and documents, whose dialogs are
 * confirmations with an optional remark.
 */
class AskingButtonsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/tomes/desktop");
    private static final Path CODE = Path.of("src/main/java/org/tomes/desktop");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"[\\w.]+\\.(\\w+)\"");
    private static final Pattern BUTTON = Pattern.compile("<(?:Button|MenuItem|Hyperlink) [^>]*>");
    private static final Pattern TEXT = Pattern.compile(" text=\"%([\\w.]+)\"");
    private static final Pattern ACTION = Pattern.compile("onAction=\"#(\\w+)\"");
    private static final Pattern ENTRY = Pattern
            .compile("Action(?:\\.writing)?\\(\\s*Message\\.of\\(\"([\\w.]+)\"\\),\\s*(\\w+)::(\\w+)\\)");
    private static final Pattern MADE = Pattern
            .compile("button\\((?:\"\\w+\", )?\"([\\w.]+)\", (this|\\w+)::(\\w+)\\)");
    private static final Pattern METHOD = Pattern
            .compile("\\n    (?:[\\w<>\\[\\],.?]+ )+(\\w+)\\([^;{]*\\{\\n(.*?)\\n    \\}", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\n    private (?:final )?(\\w+)(?:<[^=;]*>)? (\\w+)[;= ]");
    private static final Pattern ASKS = Pattern.compile(
            "dialogs(?:\\(\\))?\\s*\\.(?:fill|chooseFilesToOpen|chooseFolderToRead|chooseFolderToWrite|chooseFileToSave)\\("
                    + "|FormInput\\.ofLine\\(");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(?:(\\w+)\\.)?(\\w+)\\(|(\\w+)::(\\w+)");
    /** Ends the session; asks only if its record is not saved, as does closing the window. */
    private static final Set<String> ONLY_IF_UNSAVED = Set.of("desktop_auditmode.end");
    /** Source by class. */
    private static final Map<String, String> SOURCES = new HashMap<>();
    /** Bodies of methods, by class and name. */
    private static final Map<String, String> BODIES = new HashMap<>();
    /** Classes of fields, by class and name. */
    private static final Map<String, String> FIELDS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files(CODE, ".java")) {
            String type = file.getFileName().toString().replace(".java", "");
            String source = Files.readString(file);
            SOURCES.put(type, source);
            METHOD.matcher(source)
                    .results()
                    .forEach(method -> BODIES.merge(type + "." + method.group(1), method.group(2), String::concat));
            FIELD.matcher(source).results().forEach(field -> FIELDS.put(type + "." + field.group(2), field.group(1)));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void buttonsThatRequireInputEndInDots(Language language) throws IOException {
        Texts texts = Texts.in(language);
        Set<String> keys = new TreeSet<>();
        for (Path page : files(PAGES, ".fxml")) {
            String written = Files.readString(page);
            CONTROLLER.matcher(written)
                    .results()
                    .findFirst()
                    .ifPresent(controller -> BUTTON.matcher(written)
                            .results()
                            .flatMap(button -> asking(button.group(), controller.group(1)).stream())
                            .forEach(keys::add));
        }
        SOURCES.forEach((type, source) -> Stream.of(ENTRY, MADE)
                .flatMap(made -> made.matcher(source).results())
                .filter(entry -> asks(type, entry.group(2), entry.group(3), new HashSet<>()))
                .map(entry -> entry.group(1))
                .forEach(keys::add));
        keys.removeAll(ONLY_IF_UNSAVED);
        assertThat(keys).hasSizeGreaterThan(25)
                .contains("brand.chooseLogo", "desktop_soa.importTitles", "desktop_people.addTopicButton");
        assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).as(key).endsWith("…"));
    }

    private static Optional<String> asking(String button, String controller) {
        Optional<String> action = ACTION.matcher(button).results().findFirst().map(found -> found.group(1));
        return action.filter(method -> asks(controller, "this", method, new HashSet<>()))
                .flatMap(method -> TEXT.matcher(button).results().findFirst())
                .map(text -> text.group(1));
    }

    /** Whether a method of this class, or of one of its fields, opens a dialog that requires input. */
    private static boolean asks(String type, String owner, String method, Set<String> seen) {
        String target = owner == null || owner.equals("this") ? type : FIELDS.get(type + "." + owner);
        String body = BODIES.get(target + "." + method);
        if (body == null || !seen.add(target + "." + method)) {
            return false;
        }
        return ASKS.matcher(body).find() || CALL.matcher(body)
                .results()
                .anyMatch((MatchResult call) -> call.group(2) != null ? asks(target, call.group(1), call.group(2), seen)
                        : asks(target, call.group(3), call.group(4), seen));
    }
}
