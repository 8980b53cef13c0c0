package org.tomes.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.people.People;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Reads and saves the company profile of one register. */
public final class CompanyService {

    private static final int MAX_LINE = 200;
    private static final int MAX_SCOPE = 32_767;
    private static final int MAX_EMPLOYEES = 10_000_000;

    private final Ledger ledger;
    private final CompanyProfiles profiles;
    private final People people;

    public CompanyService(Ledger ledger, CompanyProfiles profiles, People people) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.people = people;
    }

    /** Returns the stored profile, or {@link CompanyProfile#empty()} if nobody has entered one. */
    public CompanyProfile profile() {
        return profiles.find().orElseGet(CompanyProfile::empty);
    }

    /**
     * @throws InvalidRecord if the name is missing, a field is too long or a person is unknown
     * @throws StaleRecord if another person wrote it since it was read
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

    private void check(CompanyProfile profile) {
        List<FieldError> errors = new ArrayList<>();
        if (TextChecks.isNothing(profile.name())) {
            errors.add(new FieldError("name", Message.of("settings.company.nameMissing")));
        }
        line("name", profile.name(), errors);
        line("legalForm", profile.legalForm(), errors);
        line("street", profile.street(), errors);
        line("postalCode", profile.postalCode(), errors);
        line("town", profile.town(), errors);
        line("sector", profile.sector(), errors);
        line("classification", profile.classification(), errors);
        length("scope", profile.scope(), MAX_SCOPE, errors);
        if (profile.employees() < 0 || profile.employees() > MAX_EMPLOYEES) {
            errors.add(new FieldError("employees", Message.of("settings.company.employees", MAX_EMPLOYEES)));
        }
        known("author", profile.author(), errors);
        known("approver", profile.approver(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }

    private static void line(String field, String value, List<FieldError> errors) {
        length(field, value, MAX_LINE, errors);
        if (!TextChecks.isOneLine(value)) {
            errors.add(new FieldError(field, Message.of("settings.company.controlCharacter")));
        }
    }

    private static void length(String field, String value, int max, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("settings.company.tooLong", max, value.length())));
        }
    }

    private void known(String field, Optional<PersonId> person, List<FieldError> errors) {
        if (person.isPresent() && people.find(person.get()).isEmpty()) {
            errors.add(new FieldError(field, Message.of("settings.company.unknownPerson")));
        }
    }
}
