package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The text of a button that first asks for a file ends with an ellipsis, like every other one that asks before it acts.
 */
class FileButtonsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/tomes/desktop");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([\\w.]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<Button [^>]*>");
    private static final Pattern TEXT = Pattern.compile(" text=\"%([\\w.]+)\"");
    private static final Pattern ACTION = Pattern.compile("onAction=\"#(\\w+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void buttonsThatAskForAFileEndInDots(Language language) throws IOException {
        Texts texts = Texts.in(language);
        List<String> keys = new ArrayList<>(List.of("desktop_soa.titles"));
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".fxml")).toList()) {
                String written = Files.readString(page);
                Matcher controller = CONTROLLER.matcher(written);
                if (controller.find()) {
                    String code = Files.readString(CODE.resolve(controller.group(1).replace('.', '/') + ".java"));
                    BUTTON.matcher(written)
                            .results()
                            .map(button -> button.group())
                            .filter(button -> asksForAFile(button, code))
                            .map(button -> TEXT.matcher(button))
                            .filter(Matcher::find)
                            .forEach(text -> keys.add(text.group(1)));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(5);
        assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).as(key).endsWith("…"));
    }

    private static boolean asksForAFile(String button, String code) {
        Matcher action = ACTION.matcher(button);
        return action.find()
                && Pattern.compile("void " + action.group(1) + "\\(\\) \\{[^}]*\\.(openFiles|openFolder|saveFile)\\(")
                        .matcher(code)
                        .find();
    }
}
