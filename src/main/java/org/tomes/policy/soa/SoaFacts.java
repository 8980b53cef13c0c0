package org.tomes.policy.soa;

import java.util.List;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.soa.SoaRow;

/**
 * What the Statement of Applicability is made of, read from the register at one moment.
 *
 * @param licensed whether the titles are those of the standard, which the company brought in
 */
record SoaFacts(Imprint imprint, List<SoaRow> rows, Names names, boolean licensed) {

    SoaFacts {
        rows = List.copyOf(rows);
    }
}
