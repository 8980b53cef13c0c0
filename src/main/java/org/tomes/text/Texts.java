package org.tomes.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts in one language. The part of a key before its first dot names the file that contains it ({@code
 * measure.title} is in {@code measure_de.properties}); a file is read when its first text is requested. The command
 * line uses the text with the suffix {@code .cli} if there is one: the same sentence with the command to run next.
 */
public final class Texts extends ResourceBundle {

    private static final Map<Language, Texts> ALL = Map.of(Language.DE, new Texts(Language.DE), Language.EN,
            new Texts(Language.EN));
    private static final String COMMAND_LINE = ".cli";

    private final Language language;
    private final boolean commandLine;
    private final Map<String, Properties> areas;

    private Texts(Language language) {
        this(language, false, new ConcurrentHashMap<>());
    }

    private Texts(Language language, boolean commandLine, Map<String, Properties> areas) {
        this.language = language;
        this.commandLine = commandLine;
        this.areas = areas;
    }

    public static Texts in(Language language) {
        return ALL.get(language);
    }

    /** Returns the texts for the output of commands. */
    public static Texts onCommandLine(Language language) {
        return new Texts(language, true, in(language).areas);
    }

    public Language language() {
        return language;
    }

    /**
     * Returns the text of a key, formatted by the rules of {@link MessageFormat} if there are arguments and unchanged
     * otherwise. Dates are shown in the format of the language, on the command line by ISO 8601.
     *
     * @throws MissingResourceException if no text has this key
     */
    public String get(String key, Object... arguments) {
        String pattern = getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] resolved = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = switch (arguments[i]) {
                case Message message -> get(message);
                case BilingualText text -> text.in(language);
                case LocalDate day when !commandLine -> language.dateFormat().format(day);
                default -> arguments[i];
            };
        }
        return new MessageFormat(pattern, language.locale()).format(resolved);
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    /**
     * Returns the name of an enum constant: key {@code <area>.<type>.<constant>}, as in {@code
     * measure.measureStatus.IMPLEMENTED}.
     */
    public String name(String area, Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return get(area + "." + Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name());
    }

    @Override
    protected Object handleGetObject(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return null;
        }
        Properties area = areas.computeIfAbsent(key.substring(0, dot), this::read);
        String text = area.getProperty(key);
        return commandLine ? area.getProperty(key + COMMAND_LINE, text) : text;
    }

    /** Returns the text with a capital first letter, as at the beginning of a sentence. */
    public String capitalised(String text) {
        int second = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, second).toUpperCase(language.locale()) + text.substring(second);
    }

    /** Loads the file that contains the text if it was not loaded before. */
    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    /** Returns the keys of the files read so far. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                areas.values().stream().flatMap(area -> area.stringPropertyNames().stream()).sorted().toList());
    }

    /**
     * Returns the texts of one file only, for callers that iterate over all keys repeatedly, as picocli does for every
     * command.
     */
    public ResourceBundle area(String name) {
        return new Area(areas.computeIfAbsent(name, this::read));
    }

    private static final class Area extends ResourceBundle {

        private final Map<String, String> texts = new HashMap<>();

        Area(Properties properties) {
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }

    private Properties read(String area) {
        Properties properties = new Properties();
        String file = area + "_" + language.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts in " + file, e);
        }
        return properties;
    }
}
