package org.tomes.document.annex;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureId;

/** The company's decision about one measure. It has an effect only while checks contradict the measure. */
public record PresentationDecision(MeasureId measure, AnnexPresentation treatment,
        int revision) implements AuditedRecord {

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.ANNEX_TREATMENT, measure.toString(), "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("treatment", treatment);
    }
}
