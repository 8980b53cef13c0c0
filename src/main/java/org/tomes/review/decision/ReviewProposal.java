package org.tomes.review.decision;

import java.util.stream.Stream;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The proposals that a management review makes to top management. Decisions can respond to them. */
public enum ReviewProposal {
    REJECTED("rejected"),
    UNRECORDED("unrecorded"),
    DECISIONS("decisions"),
    OVERDUE("overdue"),
    MISSED("missed"),
    LATE("late"),
    UNLINKED("unlinked"),
    EXPIRING("expiring"),
    CONTRADICTED("contradicted"),
    SCORE("score"),
    NO_TARGET("noTarget"),
    BELOW("below"),
    UNRATED("unrated"),
    ENDING("ending"),
    CONTROLS("controls"),
    PARTIAL("partial"),
    UNDECIDED("undecided"),
    RACI("raci"),
    SEPARATION("separation"),
    AUTHORITY("authority"),
    UNCONFIRMED("unconfirmed"),
    REVIEWS("reviews"),
    NOT_VERIFIED("notVerified"),
    RECORDED_LATER("recordedLater"),
    EXPIRED("expired"),
    UNPROVEN("unproven"),
    OLD_SNAPSHOT("oldSnapshot"),
    NO_SNAPSHOT("noSnapshot");

    /** Separates the title of a list item from its text. */
    private static final String TITLE_END = " :: ";

    private final String textKey;

    ReviewProposal(String keySuffix) {
        this.textKey = "managementreview.proposal." + keySuffix;
    }

    /** Returns the text with its title, in which these names and numbers are filled in. */
    public String text(Texts texts, Object... about) {
        return texts.get(textKey, about);
    }

    /** Returns the title that precedes the text, such as "Overdue findings". */
    public String title(Texts texts) {
        return texts.get(textKey).split(TITLE_END, 2)[0].strip();
    }

    /** Whether this text is the title in any language, ignoring case. */
    boolean isTitle(String written) {
        return Stream.of(Language.values())
                .anyMatch(language -> title(Texts.in(language)).equalsIgnoreCase(written.strip()));
    }
}
