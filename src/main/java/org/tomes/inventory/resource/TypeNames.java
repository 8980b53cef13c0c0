package org.tomes.inventory.resource;

import java.util.List;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * What people call the types of Azure resources: "flow logs" for {@code Microsoft.Network/networkWatchers/flowLogs}.
 */
public final class TypeNames {

    private TypeNames() {
    }

    /** The text itself where it is no type that has a name. */
    public static String of(String text, Texts texts) {
        if (!text.startsWith("Microsoft.")) {
            return text;
        }
        String key = "inventory.type." + ResourceType.of(text).text();
        return texts.containsKey(key) ? texts.get(key) : text;
    }

    /** The message with names in place of types. */
    public static Message in(Message message, Texts texts) {
        List<Object> arguments = message.arguments().stream().map(argument -> named(argument, texts)).toList();
        return new Message(message.key(), arguments);
    }

    private static Object named(Object argument, Texts texts) {
        return switch (argument) {
            case Message inner -> in(inner, texts);
            case String text -> of(text, texts);
            default -> argument;
        };
    }
}
