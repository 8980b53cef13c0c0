package org.tomes.workbook;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of records that reviews and evidence of a workbook are about; named in lower case on records. Evidence is
 * for a control, what is reviewed is its entry in the Statement of Applicability.
 */
enum SubjectKind {
    MEASURE,
    CONTROL,
    SOA,
    EVIDENCE;

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean travels(String type) {
        return Stream.of(values()).anyMatch(one -> one.type().equals(type));
    }
}
