package org.tomes.exchange;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of records that reviews and evidence in a workbook refer to; in records, their names are in lower case.
 * Evidence refers to a control, a review to its entry in the Statement of Applicability.
 */
enum SubjectKind {
    MEASURE,
    CONTROL,
    SOA,
    EVIDENCE;

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isExchanged(String type) {
        return Stream.of(values()).anyMatch(subjectKind -> subjectKind.type().equals(type));
    }
}
