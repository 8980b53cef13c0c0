package org.tomes.document.compose;

import org.tomes.text.Texts;

/** A row for each role that signs a document by hand, with room for name and position, place and date, signature. */
public final class SignatureTable {

    /** Of nothing to read; a line that is not empty, so that it takes its height in every format. */
    private static final String BLANK = "\u00A0";
    /** Three lines of a table are at least 14 mm high. */
    private static final String ROOM = BLANK + "\n" + BLANK + "\n" + BLANK;

    private final TableBuilder table;

    public SignatureTable(Texts texts) {
        table = new TableBuilder(texts, "policy.signature").rowHeads()
                .column("role", 5)
                .column("name", 5)
                .column("date", 4)
                .column("signature", 6);
    }

    /** Who signs is to be written by hand. */
    public SignatureTable row(String role) {
        return row(role, BLANK, BLANK);
    }

    SignatureTable row(String role, String name, String date) {
        table.row(role, name, date, ROOM);
        return this;
    }

    public TableBuilder table() {
        return table;
    }
}
