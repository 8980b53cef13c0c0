package org.tomes.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.AuditQuery;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class ContractServiceTest {

    private static final ProcessingContract CONTRACT = new ProcessingContract(
            Stream.of(AgreementDetail.values())
                    .collect(Collectors.toMap(term -> term, term -> "Agreed " + term.field())),
            List.of(new SubProcessor("Zeta GmbH", "Ulm", "Support"), new SubProcessor("Alpha AG", "Bern", "Backup")),
            24, 0);

    @TempDir
    private Path folder;
    @AutoClose
    private Register register;
    private ContractService contracts;

    @BeforeEach
    void createRegister() {
        register = RegisterFixture.empty(folder);
        contracts = new ContractService(register.ledger(), register.processingContracts());
    }

    @Test
    void savedDetailsAreReadBackInTheirOrderAndLeaveAnEntry() {
        ProcessingContract saved = contracts.save(ACTOR, CONTRACT);

        assertThat(contracts.contract()).isEqualTo(saved).isEqualTo(CONTRACT.withRevision(1));
        assertThat(register.ledger().entries(AuditQuery.newest(1)).getFirst().after()).isEqualTo(saved.fields());
        assertThat(saved.missing()).isEmpty();
    }

    @Test
    void removedSubProcessorIsDeleted() {
        ProcessingContract saved = contracts.save(ACTOR, CONTRACT);
        contracts.save(ACTOR, new ProcessingContract(Map.of(AgreementDetail.LOCATIONS, " "),
                saved.subProcessors().subList(1, 2), 0, 1));

        assertThat(contracts.contract().subProcessors()).extracting(SubProcessor::name).containsExactly("Alpha AG");
        assertThat(contracts.contract().missing()).startsWith("protectionOfficer", "processingSubject")
                .contains("locations", "thirdCountries", "auditRights")
                .endsWith("notificationHours")
                .doesNotContain("controller", "confidentiality", "deletion", "subProcessors");
    }

    @Test
    void detailsChangedByAnotherPersonAreNotOverwritten() {
        ProcessingContract first = contracts.save(ACTOR, CONTRACT);
        contracts.save(ACTOR,
                new ProcessingContract(Map.of(AgreementDetail.CONTROLLER, "Kunde AG"), List.of(), 0, first.revision()));

        assertThatThrownBy(() -> contracts.save(ACTOR, first)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void invalidContractFieldsAreNamed() {
        ProcessingContract broken = new ProcessingContract(Map.of(AgreementDetail.CONTROLLER, "x".repeat(501),
                AgreementDetail.DELETION_PERIODS, "{param:for-ever}"), List.of(new SubProcessor("Zeta", "", "x")), 721,
                0);

        assertThatThrownBy(() -> contracts.save(ACTOR, broken)).isInstanceOfSatisfying(InvalidRecord.class,
                invalid -> assertThat(invalid.errors()).extracting(error -> error.field())
                        .containsExactly("controller", "deletionPeriods", "notificationHours", "subProcessors"));
        assertThat(register.ledger().head().number()).isZero();
    }
}
