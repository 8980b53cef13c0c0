package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.people.PersonId;

/**
 * The company that a register belongs to, as its documents name it.
 *
 * @param legalForm such as "GmbH"
 * @param sector the company's business, in a few words
 * @param employees the number of employees; 0 if unknown
 * @param scope the scope of the ISMS, for the documents' section on scope
 * @param classification the default classification of documents, such as "internal"
 * @param author the person named as author of documents
 * @param approver the person who releases documents
 */
public record CompanyProfile(String name, String legalForm, String street, String postalCode, String town,
        String sector, int employees, String scope, String classification, Optional<PersonId> author,
        Optional<PersonId> approver, int revision) implements AuditedRecord {

    /** Returns the profile of a register before anybody entered one. */
    public static CompanyProfile empty() {
        return new CompanyProfile("", "", "", "", "", "", 0, "", "", Optional.empty(), Optional.empty(), 0);
    }

    public CompanyProfile atRevision(int newRevision) {
        return new CompanyProfile(name, legalForm, street, postalCode, town, sector, employees, scope, classification,
                author, approver, newRevision);
    }

    /** Returns name and legal form, without repeating the form if it is part of the name already. */
    public String fullName() {
        return legalForm.isBlank() || name.endsWith(legalForm) ? name : name + " " + legalForm;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("company", "company", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", name, "legalForm", legalForm, "street", street, "postalCode", postalCode, "town",
                town, "sector", sector, "employees", employees == 0 ? "" : employees, "scope", scope, "classification",
                classification, "author", author.map(PersonId::toString).orElse(""), "approver",
                approver.map(PersonId::toString).orElse(""));
    }
}
