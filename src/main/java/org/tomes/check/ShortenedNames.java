package org.tomes.check;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.text.Message;

/**
 * Names in a reason: all of them as one text, and of very many the first ones and how many more there are. Reasons are
 * kept with findings; earlier ones have {@value #CUT_OFF} behind the names instead of a number.
 */
public final class ShortenedNames {

    private static final String MORE = "check.reason.names-and-more";
    private static final String CUT_OFF = ", …";
    /** The words for the rest are in the plural. */
    private static final int FEWEST_LEFT = 2;

    private ShortenedNames() {
    }

    /**
     * An argument of a message.
     *
     * @param most how many are written at most
     */
    public static Object of(List<String> names, int most) {
        if (names.size() <= most) {
            return String.join(", ", names);
        }
        int shown = Math.min(most, names.size() - FEWEST_LEFT);
        return Message.of(MORE, String.join(", ", names.subList(0, shown)), names.size() - shown);
    }

    /** The text for the same names in reasons that were kept before lists ended in a number. */
    public static String cutOff(Message list) {
        return list.arguments().getFirst() + CUT_OFF;
    }

    /** How many names each list in a reason leaves out. */
    public static Stream<Integer> leftOut(Message reason) {
        return isList(reason) ? Stream.of(((Number) reason.arguments().getLast()).intValue())
                : reason.arguments()
                        .stream()
                        .flatMap(argument -> argument instanceof Message inner ? leftOut(inner) : Stream.empty());
    }

    /** Whether this is names and how many more there are. */
    public static boolean isList(Message message) {
        return message.key().equals(MORE) && message.arguments().size() == 2;
    }
}
