package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

/**
 * The company that a register belongs to, as named in its documents.
 *
 * @param legalForm legal form, such as "GmbH"
 * @param sector the company's business, in a few words
 * @param employees number of employees; 0 if unknown
 * @param scope scope of the ISMS, for the documents' section on scope
 * @param classification default classification of documents, such as "internal"
 * @param author author named in documents
 * @param approver person who releases documents
 * @param scopeTranslation the scope in the other language; empty if it is not translated
 * @param textLanguage language of the texts that the company enters, such as measures and roles; empty if unknown
 */
public record CompanyProfile(String name, String legalForm, String street, String postalCode, String town,
        String sector, int employees, String scope, String scopeTranslation, String classification,
        Optional<PersonId> author, Optional<PersonId> approver, Optional<Language> textLanguage,
        int revision) implements AuditedRecord {

    /** Returns the initial profile of a register. */
    public static CompanyProfile empty() {
        return new CompanyProfile("", "", "", "", "", "", 0, "", "", "", Optional.empty(), Optional.empty(),
                Optional.empty(), 0);
    }

    public CompanyProfile withRevision(int newRevision) {
        return new CompanyProfile(name, legalForm, street, postalCode, town, sector, employees, scope, scopeTranslation,
                classification, author, approver, textLanguage, newRevision);
    }

    public CompanyProfile withApprover(Optional<PersonId> newApprover) {
        return new CompanyProfile(name, legalForm, street, postalCode, town, sector, employees, scope, scopeTranslation,
                classification, author, newApprover, textLanguage, revision);
    }

    /**
     * Returns the scope for a document in this language: the translation if the scope was entered in the other
     * language.
     */
    public String scope(Language language) {
        return isScopeTranslatedInto(language) ? scopeTranslation : scope;
    }

    /** Whether the scope was entered in another language and is translated into this one. */
    public boolean isScopeTranslatedInto(Language language) {
        return textLanguage.filter(entered -> entered != language).isPresent() && !scopeTranslation.isBlank();
    }

    /** Returns name and legal form, without repeating the form if it is part of the name already; empty if unnamed. */
    public String fullName() {
        return legalForm.isBlank() || name.isBlank() || name.endsWith(legalForm) ? name : name + " " + legalForm;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.COMPANY, "company", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", name, "legalForm", legalForm, "street", street, "postalCode", postalCode, "town",
                town, "sector", sector, "employees", employees == 0 ? "" : employees, "scope", scope,
                "scopeTranslation", scopeTranslation, "classification", classification, "author",
                author.map(PersonId::toString).orElse(""), "approver", approver.map(PersonId::toString).orElse(""),
                "textLanguage", textLanguage.map(Language::tag).orElse(""));
    }
}
