package org.tomes.inventory.resource;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Common names of Azure resource types, such as "flow logs" for {@code Microsoft.Network/networkWatchers/flowLogs}. */
public final class TypeNames {

    private static final String PREFIX = "inventory.type.";
    /** Keys of the names by type in lower case, because Azure returns types in upper or lower case. */
    private static final Map<String, String> KEYS = Collections.list(Texts.in(Language.EN).area("inventory").getKeys())
            .stream()
            .filter(key -> key.startsWith(PREFIX))
            .collect(Collectors.toUnmodifiableMap(key -> key.toLowerCase(Locale.ROOT), Function.identity()));

    private TypeNames() {
    }

    /** Returns the name of a type within a sentence; the text itself if it is not a type or has no name. */
    public static String of(String text, Texts texts) {
        return name(text, texts).orElse(text);
    }

    /** Returns the name of a type as a heading; the text itself if it has no name. */
    public static String heading(String text, Texts texts) {
        return name(text, texts)
                .map(name -> name.substring(0, 1).toUpperCase(texts.language().locale()) + name.substring(1))
                .orElse(text);
    }

    private static Optional<String> name(String text, Texts texts) {
        return text.regionMatches(true, 0, "Microsoft.", 0, "Microsoft.".length())
                ? Optional.ofNullable(KEYS.get((PREFIX + ResourceType.of(text).text()).toLowerCase(Locale.ROOT)))
                        .map(texts::get)
                : Optional.empty();
    }

    /** Returns the message with the types in it replaced by their names. */
    public static Message in(Message message, Texts texts) {
        List<Object> arguments = message.arguments()
                .stream()
                .map(argument -> translateArgument(argument, texts))
                .toList();
        return new Message(message.key(), arguments);
    }

    private static Object translateArgument(Object argument, Texts texts) {
        return switch (argument) {
            case Message inner -> in(inner, texts);
            case String text -> of(text, texts);
            default -> argument;
        };
    }
}
