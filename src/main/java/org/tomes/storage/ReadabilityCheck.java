package org.tomes.storage;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.tomes.storage.schema.DefaultSchema;
import org.tomes.text.Message;

/** Checks that every row of a register is readable. */
public final class ReadabilityCheck {

    private final Database database;

    ReadabilityCheck(Database database) {
        this.database = database;
    }

    List<Message> unreadable() {
        List<Message> messages = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!isReadable(database, table)) {
                messages.add(Message.of("storage.unreadableTable", table.getName()));
            }
        }
        return messages;
    }

    /**
     * Damaged bytes of a table cause many kinds of exceptions, and H2 reports only some of them as database errors. On
     * some databases, a failed statement ends the transaction, so each table is read in a separate transaction.
     */
    public static boolean isReadable(Database database, Table<?> table) {
        try {
            return database.readConsistently(() -> {
                database.forEachRow(table, Record::intoArray);
                return true;
            });
        } catch (RuntimeException e) {
            return false;
        }
    }
}
