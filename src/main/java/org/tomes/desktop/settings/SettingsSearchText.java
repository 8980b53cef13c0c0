package org.tomes.desktop.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.text.Texts;

/** The names of the fields and buttons in the parts of the settings, by which the command palette finds a part. */
public final class SettingsSearchText {

    private static final List<String> PARTS = List.of("Program", "Company", "Branding", "Contract", "Approval", "Rules",
            "Backup", "Passphrase", "ServerLocation", "About");
    private static final Pattern LABEL = Pattern.compile("(?:label|text)=\"%([\\w.]+)\"");

    private static final List<String> FXML = PARTS.stream().map(SettingsSearchText::fxml).toList();

    private SettingsSearchText() {
    }

    /** @param heading the key of the heading of a part */
    public static String of(String heading, Texts texts) {
        return FXML.stream()
                .filter(fxml -> fxml.contains("\"%" + heading + "\""))
                .flatMap(fxml -> LABEL.matcher(fxml).results())
                .map(label -> label.group(1))
                .filter(key -> !key.equals(heading))
                .map(texts::get)
                .collect(Collectors.joining(" · "));
    }

    private static String fxml(String part) {
        try (InputStream file = SettingsSearchText.class.getResourceAsStream(part + "Part.fxml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
