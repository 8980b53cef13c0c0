package org.tomes.document.statement;

import java.util.List;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.MeasureId;

/**
 * How the company keeps a statement true.
 *
 * @param measures each once, in the order in which they were named; none if nothing is to keep it
 */
public record StatementMeasures(StatementKey statement, List<MeasureId> measures,
        int revision) implements AuditedRecord {

    public StatementMeasures {
        measures = measures.stream().distinct().toList();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("statement", statement.value(), statement.value());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("measures", measures);
    }
}
