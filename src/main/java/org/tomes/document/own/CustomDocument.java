package org.tomes.document.own;

import org.tomes.document.DocumentKind;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.BilingualText;

/**
 * A custom document.
 *
 * @param key name on the command line and prefix of file names; it is unique in the register and never changes
 * @param template template of the initial text
 * @param revision 0 if the register does not contain it yet
 */
public record CustomDocument(String key, String template, BilingualText title, int revision) implements AuditedRecord {

    public DocumentKind kind() {
        return DocumentKind.customDocument(key, template, title);
    }

    public CustomDocument withRevision(int other) {
        return new CustomDocument(key, template, title, other);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.OWN_DOCUMENT, key, key);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("template", template, "titleGerman", title.german(), "titleEnglish", title.english());
    }
}
