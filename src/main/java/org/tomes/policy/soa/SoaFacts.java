package org.tomes.policy.soa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tomes.ledger.ChainHead;
import org.tomes.policy.compose.Names;
import org.tomes.settings.CompanyProfile;
import org.tomes.soa.SoaRow;

/**
 * What the Statement of Applicability is made of, read from the register at one moment.
 *
 * @param licensed whether the titles are those of the standard, which the company brought in
 */
public record SoaFacts(LocalDate today, Instant composedAt, ChainHead head, CompanyProfile company, List<SoaRow> rows, Names names,
                       boolean licensed) {

    public SoaFacts {
        rows = List.copyOf(rows);
    }
}
