package org.tomes.desktop.common;

import org.tomes.text.Message;

/**
 * A question that needs confirmation.
 *
 * @param title the heading
 * @param text the consequence of confirming
 * @param consent the label of the confirming button, as a verb: "Retire", never "Yes"
 * @param weight how carefully people should confirm
 */
public record Confirmation(Message title, Message text, Message consent, Weight weight) {

    /**
     * How carefully people should confirm. Enter confirms only a {@link #DEFAULT} question and cancels all others. The
     * button of an {@link #IRREVERSIBLE} question is red.
     */
    public enum Weight {
        DEFAULT,
        DOUBTFUL,
        IRREVERSIBLE
    }

    public Confirmation(Message title, Message text, Message consent) {
        this(title, text, consent, Weight.DEFAULT);
    }

    public static Confirmation ofIrreversible(Message title, Message text, Message consent) {
        return new Confirmation(title, text, consent, Weight.IRREVERSIBLE);
    }

    /** Creates a question about something that is probably a mistake, although it can be undone. */
    public static Confirmation ofDoubtful(Message title, Message text, Message consent) {
        return new Confirmation(title, text, consent, Weight.DOUBTFUL);
    }

    public boolean irreversible() {
        return weight == Weight.IRREVERSIBLE;
    }
}
