package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.people.PersonId;

/**
 * The company that a register belongs to, as its documents name it.
 *
 * @param legalForm such as "GmbH"
 * @param sector what the company does, in a few words
 * @param employees how many people work there; 0 where nobody said
 * @param scope what the ISMS covers, for the documents' section on scope
 * @param classification what documents are marked with unless said otherwise, such as "internal"
 * @param author who is named as author of documents
 * @param approver who releases documents
 */
public record CompanyProfile(String name, String legalForm, String street, String postalCode, String town,
        String sector, int employees, String scope, String classification, Optional<PersonId> author,
        Optional<PersonId> approver, int revision) implements Recorded {

    /** What a register holds before anybody filled it in. */
    public static CompanyProfile empty() {
        return new CompanyProfile("", "", "", "", "", "", 0, "", "", Optional.empty(), Optional.empty(), 0);
    }

    public CompanyProfile atRevision(int newRevision) {
        return new CompanyProfile(name, legalForm, street, postalCode, town, sector, employees, scope, classification,
                author, approver, newRevision);
    }

    /** Name and legal form, without saying the form twice where it is part of the name already. */
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
