package org.tomes.score;

import org.tomes.text.Message;

/**
 * A part of a file that was not imported, with the reason.
 *
 * @param file file name as entered by the user
 * @param place position of the part in the file, such as a line or an entry; the whole file if there is none
 */
public record SkippedScoreEntry(String file, Message place, Message reason) {

    private static final Message WHOLE = Message.of("score.place.whole");

    public static SkippedScoreEntry wholeFile(String file, Message reason) {
        return new SkippedScoreEntry(file, WHOLE, reason);
    }

    public static SkippedScoreEntry line(String file, long line, Message reason) {
        return new SkippedScoreEntry(file, Message.of("score.place.line", String.valueOf(line)), reason);
    }

    public static SkippedScoreEntry entry(String file, long entry, Message reason) {
        return new SkippedScoreEntry(file, Message.of("score.place.entry", String.valueOf(entry)), reason);
    }

    public Message sentence() {
        return place.equals(WHOLE) ? Message.of("score.notRead.whole", file, reason)
                : Message.of("score.notRead.part", file, place, reason);
    }
}
