package org.tomes.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.ledger.AuditQuery;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

@SlowTest
class CompanyServiceTest {

    @TempDir
    private Path folder;
    @AutoClose
    private Register register;
    private CompanyService company;

    @BeforeEach
    void createRegister() {
        register = RegisterFixture.empty(folder);
        company = new CompanyService(register.ledger(), register.companyProfiles(), register.processingContracts(),
                register.people());
    }

    private static CompanyProfile profile(Optional<PersonId> author) {
        return new CompanyProfile("Müller & Söhne", "GmbH", "Am Kai 3", "24103", "Kiel", "Maschinenbau", 180,
                "Alle\nStandorte", "", "intern", author, Optional.empty(), Optional.empty(), 0);
    }

    @Test
    void newRegisterHasAnEmptyProfile() {
        assertThat(company.profile()).isEqualTo(CompanyProfile.empty());
    }

    @Test
    void savedProfileIsReadBackAndLeavesAnEntry() {
        Person author = new PeopleService(register.ledger(), register.people()).add(ACTOR, Person.ofName("Ada Öztürk"));
        CompanyProfile saved = company.save(ACTOR, profile(Optional.of(author.id())));
        assertThat(company.profile()).isEqualTo(saved).isEqualTo(profile(Optional.of(author.id())).withRevision(1));
        assertThat(register.ledger().entries(AuditQuery.newest(1)).getFirst().after()).isEqualTo(saved.fields());
    }

    @Test
    void profileChangedByAnotherPersonIsNotOverwritten() {
        CompanyProfile first = company.save(ACTOR, profile(Optional.empty()));
        company.save(ACTOR, new CompanyProfile("Neu", "AG", "", "", "", "", 0, "", "", "", Optional.empty(),
                Optional.empty(), Optional.empty(), 1));
        assertThatThrownBy(() -> company.save(ACTOR, first)).isInstanceOf(StaleRecord.class);
        assertThat(company.profile().name()).isEqualTo("Neu");
    }

    /** What undoing the first entry of a company needs. */
    @Test
    void formerProfileWithoutANameIsRestored() {
        CompanyProfile saved = company.save(ACTOR, profile(Optional.empty()));
        CompanyProfile restored = company.restore(ACTOR, CompanyProfile.empty().withRevision(saved.revision()));
        assertThat(company.profile()).isEqualTo(restored);
        assertThat(restored.name()).isEmpty();
    }

    @Test
    void invalidFieldsAreNamedAndNothingIsSaved() {
        CompanyProfile broken = new CompanyProfile(" ", "x".repeat(201), "a\nb", "", "", "", -1, "", "", "",
                Optional.of(PersonId.random()), Optional.empty(), Optional.empty(), 0);
        assertThatThrownBy(() -> company.save(ACTOR, broken)).isInstanceOfSatisfying(InvalidRecord.class,
                invalid -> assertThat(invalid.errors()).extracting(error -> error.field())
                        .containsExactly("name", "legalForm", "street", "employees", "author"));
        assertThat(register.ledger().head().number()).isZero();
    }

    @Test
    void fullNameContainsTheLegalFormOnce() {
        assertThat(profile(Optional.empty()).fullName()).isEqualTo("Müller & Söhne GmbH");
        assertThat(new CompanyProfile("Kai GmbH", "GmbH", "", "", "", "", 0, "", "", "", Optional.empty(),
                Optional.empty(), Optional.empty(), 0).fullName()).isEqualTo("Kai GmbH");
    }
}
