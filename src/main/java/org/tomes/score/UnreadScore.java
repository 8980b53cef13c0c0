package org.tomes.score;

import org.tomes.text.Message;

/**
 * A part of a file that was not imported, with the reason.
 *
 * @param file file name as entered by the user
 * @param place its position in the file, such as a line or an entry; the whole file if there is none
 */
public record UnreadScore(String file, Message place, Message reason) {

    private static final Message WHOLE = Message.of("score.place.whole");

    public static UnreadScore wholeFile(String file, Message reason) {
        return new UnreadScore(file, WHOLE, reason);
    }

    public static UnreadScore line(String file, long line, Message reason) {
        return new UnreadScore(file, Message.of("score.place.line", String.valueOf(line)), reason);
    }

    public static UnreadScore entry(String file, long entry, Message reason) {
        return new UnreadScore(file, Message.of("score.place.entry", String.valueOf(entry)), reason);
    }

    public Message sentence() {
        return place.equals(WHOLE) ? Message.of("score.notRead.whole", file, reason)
                : Message.of("score.notRead.part", file, place, reason);
    }
}
