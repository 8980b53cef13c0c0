package org.tomes.inventory.resource;

import java.util.List;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Common names of Azure resource types, such as "flow logs" for {@code Microsoft.Network/networkWatchers/flowLogs}. */
public final class TypeNames {

    private TypeNames() {
    }

    /** Returns the name of a type; the text itself if it is not a type or has no name. */
    public static String of(String text, Texts texts) {
        if (!text.startsWith("Microsoft.")) {
            return text;
        }
        String key = "inventory.type." + ResourceType.of(text).text();
        return texts.containsKey(key) ? texts.get(key) : text;
    }

    /** Returns the message with types replaced by their names. */
    public static Message in(Message message, Texts texts) {
        List<Object> arguments = message.arguments().stream().map(argument -> withName(argument, texts)).toList();
        return new Message(message.key(), arguments);
    }

    private static Object withName(Object argument, Texts texts) {
        return switch (argument) {
            case Message inner -> in(inner, texts);
            case String text -> of(text, texts);
            default -> argument;
        };
    }
}
