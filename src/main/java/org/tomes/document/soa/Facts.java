package org.tomes.document.soa;

import java.util.List;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Names;
import org.tomes.soa.SoaRow;

/**
 * What the Statement of Applicability is made of, read from the register at one moment.
 *
 * @param licensed whether the titles are those of the standard, which the company brought in
 */
record Facts(DocumentMetadata imprint, List<SoaRow> rows, Names names, boolean licensed) {

    Facts {
        rows = List.copyOf(rows);
    }
}
