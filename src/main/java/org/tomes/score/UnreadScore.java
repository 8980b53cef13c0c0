package org.tomes.score;

import org.tomes.text.Message;

/**
 * Something of a file that is not in the register, and why.
 *
 * @param file as the person named it
 * @param place where in the file, such as a line or an entry; the file as a whole where there is none
 */
public record UnreadScore(String file, Message place, Message reason) {

    private static final Message WHOLE = Message.of("score.place.whole");

    public static UnreadScore whole(String file, Message reason) {
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
