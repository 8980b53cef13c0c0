package org.tomes.document.compose;

import java.util.Optional;
import org.tomes.text.Texts;

/**
 * The signature table, with one row for each signing role and with space for name and position, place and date, and
 * signature.
 */
public final class SignatureTable {

    /** A line without visible text, which has the height of a line in all formats. */
    static final String BLANK = "\u00A0";
    /** Three empty lines, because three lines of a table are at least 14 mm high. */
    private static final String ROOM = BLANK + "\n" + BLANK + "\n" + BLANK;

    private final TableBuilder table;

    public SignatureTable(Texts texts) {
        table = new TableBuilder(texts, "document.signature").rowHeads()
                .column("role", 5)
                .column("name", 5)
                .column("date", 4)
                .column("signature", 6);
    }

    /**
     * Adds a row in which place, date and signature are added by hand.
     *
     * @param name name of the person who signs; if empty, it is added by hand as well
     */
    public SignatureTable row(String role, Optional<String> name) {
        table.row(role, name.orElse(BLANK), BLANK, ROOM);
        return this;
    }

    public TableBuilder table() {
        return table;
    }
}
