package org.tomes.document.evidenceindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.people.PersonId;

class EvidenceHistoryTest {

    private static final PersonId ANNA = PersonId.random();
    private static final PersonId ARNO = PersonId.random();
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-04T08:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-04T08:00:00Z");
    private static final Evidence ITEM = Evidence.titled("Report", "", Optional.empty(), List.of());

    @Test
    void versionIsFiledByThePersonAndOnTheDayOfTheEntryThatAddsIt() {
        EvidenceHistory filings = new EvidenceHistory(List.of(entry(3, JULY, ANNA, "title", "Report of May"),
                entry(2, JUNE, ARNO, "version", 2), entry(1, MAY, ANNA, "version", 1)));

        assertThat(filings.of(ITEM, version(1))).hasValue(new EvidenceHistory.Filing(MAY, Optional.of(ANNA)));
        assertThat(filings.of(ITEM, version(2))).hasValue(new EvidenceHistory.Filing(JUNE, Optional.of(ARNO)));
        assertThat(filings.of(ITEM, version(3))).isEmpty();
    }

    private static EvidenceVersion version(int number) {
        return new EvidenceVersion(number, MAY, Optional.empty(), new EvidenceSource.OfLink("https://example.org"));
    }

    private static AuditEntry entry(int number, Instant at, PersonId by, Object... fields) {
        return new AuditEntry(number, at, new Actor(by.toString(), "account", "host"), AuditAction.CHANGED, ITEM.ref(),
                AuditFields.none(), AuditFields.of(fields), "");
    }
}
