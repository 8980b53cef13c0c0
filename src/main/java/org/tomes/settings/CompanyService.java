package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.people.People;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Reads and saves the company profile of a register. */
public final class CompanyService {

    private static final int MAX_EMPLOYEES = 10_000_000;

    private final Ledger ledger;
    private final CompanyProfiles profiles;
    private final People people;
    private final ContractService contracts;

    public CompanyService(Ledger ledger, CompanyProfiles profiles, ProcessingContracts contracts, People people) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.people = people;
        this.contracts = new ContractService(ledger, contracts);
    }

    /** Returns the service for the company's agreements with its customers. */
    public ContractService contracts() {
        return contracts;
    }

    /** Returns the stored profile, or {@link CompanyProfile#empty()} if none was entered. */
    public CompanyProfile profile() {
        return profiles.find().orElseGet(CompanyProfile::empty);
    }

    /**
     * @throws InvalidRecord if the name is missing, a field is too long, a person is unknown, or the scope is changed
     * without its translation
     * @throws StaleRecord if the profile was changed since it was read
     */
    public CompanyProfile save(Actor actor, CompanyProfile profile) {
        return ledger.write(actor, tx -> {
            check(profile);
            Optional<CompanyProfile> stored = profiles.find();
            if (stored.isPresent()) {
                return profiles.update(tx, profile);
            }
            return profiles.add(tx, profile);
        });
    }

    /**
     * Stores an earlier profile of the register, which may lack a name.
     *
     * @throws StaleRecord if the profile was changed since it was read
     */
    public CompanyProfile restore(Actor actor, CompanyProfile former) {
        return ledger.write(actor, tx -> profiles.update(tx, former));
    }

    private void check(CompanyProfile profile) {
        new FieldRules().required("name", profile.name(), Message.of("settings.company.nameMissing"))
                .line("name", profile.name(), FieldRules.MAX_LINE_LENGTH)
                .line("legalForm", profile.legalForm(), FieldRules.MAX_LINE_LENGTH)
                .line("street", profile.street(), FieldRules.MAX_LINE_LENGTH)
                .line("postalCode", profile.postalCode(), FieldRules.MAX_LINE_LENGTH)
                .line("town", profile.town(), FieldRules.MAX_LINE_LENGTH)
                .line("sector", profile.sector(), FieldRules.MAX_LINE_LENGTH)
                .line("classification", profile.classification(), FieldRules.MAX_LINE_LENGTH)
                .text("scope", profile.scope(), FieldRules.MAX_TEXT_LENGTH)
                .text("scopeTranslation", profile.scopeTranslation(), FieldRules.MAX_TEXT_LENGTH)
                .refuse(hasOutdatedTranslation(profile), "scopeTranslation",
                        Message.of("settings.company.scopeTranslation"))
                .refuse(profile.employees() < 0 || profile.employees() > MAX_EMPLOYEES, "employees",
                        Message.of("settings.company.employees", MAX_EMPLOYEES))
                .refuse(isUnknown(profile.author()), "author", Message.of("settings.company.unknownPerson"))
                .refuse(isUnknown(profile.approver()), "approver", Message.of("settings.company.unknownPerson"))
                .demand();
    }

    /** Whether the scope is changed but its translation is not. Documents would then print an outdated translation. */
    private boolean hasOutdatedTranslation(CompanyProfile profile) {
        CompanyProfile before = profile();
        return !profile.scopeTranslation().isBlank() && profile.scopeTranslation().equals(before.scopeTranslation())
                && !profile.scope().equals(before.scope());
    }

    private boolean isUnknown(Optional<PersonId> person) {
        return person.isPresent() && people.find(person.get()).isEmpty();
    }
}
