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
final class StyleNames {

    private static final Pattern LEVEL = Pattern.compile("(.*) ([1-9])");

    private final Properties others = new Properties();

    StyleNames() {
        try (InputStream in = StyleNames.class.getResourceAsStream("style-names.properties")) {
            others.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name itself first, then those used by other programs; all normalised by {@link #plain}. */
    Stream<String> of(String name) {
        String plain = plain(name);
        Matcher levelled = LEVEL.matcher(plain);
        boolean hasLevel = levelled.matches();
        String found = others.getProperty(hasLevel ? levelled.group(1) + " {n}" : plain, "");
        String level = hasLevel ? levelled.group(2) : "";
        return Stream.concat(Stream.of(plain),
                Stream.of(found.split(","))
                        .map(String::strip)
                        .filter(other -> !other.isEmpty())
                        .map(other -> other.replace("{n}", level)));
    }

    /** Word's style names are case-insensitive. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
