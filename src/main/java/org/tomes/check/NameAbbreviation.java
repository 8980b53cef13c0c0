package org.tomes.check;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.text.Message;

/**
 * Shortens a list of names in a reason: the list contains all names, or the first names and the number of the others.
 * Reasons are stored with findings; older reasons have {@value #CUT_OFF} after the names instead of a number.
 */
public final class NameAbbreviation {

    private static final String MORE = "check.reason.names-and-more";
    private static final String CUT_OFF = ", …";
    /** At least two names are left out, because the text about them is in the plural. */
    private static final int FEWEST_LEFT = 2;

    private NameAbbreviation() {
    }

    /**
     * Returns an argument of a message.
     *
     * @param maxNames maximum number of names
     */
    public static Object of(List<String> names, int maxNames) {
        if (names.size() <= maxNames) {
            return String.join(", ", names);
        }
        int shownCount = Math.min(maxNames, names.size() - FEWEST_LEFT);
        return Message.of(MORE, String.join(", ", names.subList(0, shownCount)), names.size() - shownCount);
    }

    /** Returns the text that reasons contained for the same names before lists ended in a number. */
    public static String earlierListText(Message list) {
        return list.arguments().getFirst() + CUT_OFF;
    }

    /** Returns the number of left-out names for each list in a reason. */
    public static Stream<Integer> omittedCounts(Message reason) {
        return isList(reason) ? Stream.of(((Number) reason.arguments().getLast()).intValue())
                : reason.arguments()
                        .stream()
                        .flatMap(argument -> argument instanceof Message inner ? omittedCounts(inner) : Stream.empty());
    }

    /** Whether the message consists of names and the number of the others. */
    public static boolean isList(Message message) {
        return message.key().equals(MORE) && message.arguments().size() == 2;
    }
}
