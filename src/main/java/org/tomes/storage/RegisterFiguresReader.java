package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.schema.Tables.AUDIT_ENTRY;
import static org.tomes.storage.schema.Tables.CHANGE_RECORD;
import static org.tomes.storage.schema.Tables.COMPANY;
import static org.tomes.storage.schema.Tables.DOCUMENT_VERSION;
import static org.tomes.storage.schema.Tables.MEASURE;
import static org.tomes.storage.schema.Tables.PERSON;
import static org.tomes.storage.schema.Tables.REGISTER_INFO;
import static org.tomes.storage.schema.Tables.SNAPSHOT;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.tomes.backup.RegisterSummary;

/** Counts the content of a register, which may be of an older version of the program. */
final class RegisterFiguresReader {

    private RegisterFiguresReader() {
    }

    static RegisterSummary of(DSLContext dsl) {
        TableNames names = TableNames.of(dsl);
        return new RegisterSummary(
                dsl.select(REGISTER_INFO.REGISTER_ID).from(REGISTER_INFO).fetchSingle(REGISTER_INFO.REGISTER_ID),
                names.has(COMPANY) ? dsl.select(COMPANY.NAME).from(COMPANY).fetchOptional(COMPANY.NAME).orElse("") : "",
                count(dsl, names, MEASURE), count(dsl, names, PERSON), count(dsl, names, CHANGE_RECORD),
                names.has(SNAPSHOT) ? dsl.fetchCount(SNAPSHOT, StagedSnapshots.ADDED) : 0,
                count(dsl, names, DOCUMENT_VERSION), JooqLedger.head(dsl),
                dsl.select(AUDIT_ENTRY.AT)
                        .from(AUDIT_ENTRY)
                        .orderBy(AUDIT_ENTRY.NUMBER.desc())
                        .limit(1)
                        .fetchOptional(AUDIT_ENTRY.AT)
                        .map(at -> instant(at)));
    }

    private static long count(DSLContext dsl, TableNames names, Table<?> table) {
        return names.has(table) ? dsl.fetchCount(table) : 0;
    }
}
