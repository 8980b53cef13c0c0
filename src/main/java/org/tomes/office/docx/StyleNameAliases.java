package org.tomes.office.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The possible names of a style. Word stores the English name in every language; other programs do not. */
final class StyleNameAliases {

    private static final Pattern LEVEL = Pattern.compile("(.*) ([1-9])");

    private final Properties foreignNames = new Properties();

    StyleNameAliases() {
        try (InputStream in = StyleNameAliases.class.getResourceAsStream("style-names.properties")) {
            foreignNames.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the name itself, followed by the names that other programs use; all names are normalised by
     * {@link #normalised}.
     */
    Stream<String> of(String name) {
        String normalised = normalised(name);
        Matcher levelled = LEVEL.matcher(normalised);
        boolean hasLevel = levelled.matches();
        String foreign = foreignNames.getProperty(hasLevel ? levelled.group(1) + " {n}" : normalised, "");
        String level = hasLevel ? levelled.group(2) : "";
        return Stream.concat(Stream.of(normalised),
                Stream.of(foreign.split(","))
                        .map(String::strip)
                        .filter(other -> !other.isEmpty())
                        .map(other -> other.replace("{n}", level)));
    }

    /** Word's style names are case-insensitive. */
    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
