package org.tomes.document.text;

import org.tomes.document.DocumentKind;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;

/**
 * A section edited by the company, in one language.
 *
 * @param basis hash of the suggestion on which the text is based, in hexadecimal digits; empty for a custom section
 * @param revision 0 if the register does not contain the section yet
 */
public record EditedSection(DocumentKind kind, String key, Language language, String title, String text, String basis,
        int revision) implements AuditedRecord {

    public static final int MAX_TITLE_LENGTH = 200;
    /** Maximum length in characters, about 40 printed pages. */
    public static final int MAX_TEXT_LENGTH = 100_000;

    public EditedSection withText(String newTitle, String newText) {
        return new EditedSection(kind, key, language, newTitle, newText, basis, revision);
    }

    public EditedSection withBasis(String hash) {
        return new EditedSection(kind, key, language, title, text, hash, revision);
    }

    public EditedSection withRevision(int other) {
        return new EditedSection(kind, key, language, title, text, basis, other);
    }

    SectionText section() {
        return new SectionText(key, title, text);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.DOCUMENT_SECTION, kind.key() + "/" + key + "/" + language.tag(), title);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("title", title, "text", text, "basis", basis);
    }
}
