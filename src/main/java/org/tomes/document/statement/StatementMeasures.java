package org.tomes.document.statement;

import java.util.List;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureId;

/**
 * The measures that implement a statement.
 *
 * @param measures measures without duplicates, in the order of entry; empty if no measure implements it
 */
public record StatementMeasures(StatementKey statement, List<MeasureId> measures,
        int revision) implements AuditedRecord {

    public StatementMeasures {
        measures = measures.stream().distinct().toList();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.STATEMENT, statement.value(), statement.value());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("measures", measures);
    }
}
