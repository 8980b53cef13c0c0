package org.tomes.measure;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;

/**
 * The origin of a measure in the library.
 *
 * @param key the key of the measure in the library
 * @param version the version of the text that was adopted last
 * @param language of the adopted text
 */
public record Adoption(MeasureId measure, String key, int version, Language language,
        int revision) implements AuditedRecord {

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.ADOPTION, measure.toString(), key);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("measure", measure, "key", key, "version", version, "language", language.tag());
    }
}
