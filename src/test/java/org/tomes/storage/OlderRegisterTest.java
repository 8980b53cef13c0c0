package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.ledger.AuditTrail;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;

/** Registers of earlier versions of the program, in files and on servers, with their content. */
@ParameterizedClass
@EnumSource
class OlderRegisterTest {

    /** The last one without the terms of Art. 28(3) GDPR, and the last one without contract details. */
    private static final int WITHOUT_TERMS = 40;
    private static final int WITHOUT_CONTRACT = 36;

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    @Test
    void contractDetailsAreRetainedAndNewTermsAreBlank() throws SQLException {
        try (Register register = engine.older(folder, WITHOUT_TERMS,
                "insert into processing_contract values (1, 'Muster AG', 'dpo@example.org', 'Berlin', 24, 'c', 'd', 3)",
                "insert into sub_processor values (0, 'Microsoft', 'EU', 'Azure')")) {
            ProcessingContract contract = register.processingContracts().find().orElseThrow();
            assertThat(contract.terms()).containsOnlyKeys(AgreementDetail.CONTROLLER,
                    AgreementDetail.PROTECTION_OFFICER, AgreementDetail.LOCATIONS, AgreementDetail.CONFIDENTIALITY,
                    AgreementDetail.DELETION);
            assertThat(contract.text(AgreementDetail.CONTROLLER)).isEqualTo("Muster AG");
            assertThat(contract.notificationHours()).isEqualTo(24);
            assertThat(contract.subProcessors()).containsExactly(new SubProcessor("Microsoft", "EU", "Azure"));
            entersAllTerms(register, contract);
        }
    }

    @Test
    void contractDetailsAreEnteredWhereThereWereNone() throws SQLException {
        try (Register register = engine.older(folder, WITHOUT_CONTRACT,
                "insert into person values ('00000000-0000-0000-0000-000000000001', 'Anna', '', '', null, true, 1)")) {
            assertThat(register.people().all()).hasSize(1);
            assertThat(register.processingContracts().find()).isEmpty();
            entersAllTerms(register, ProcessingContract.empty());
        }
    }

    private static void entersAllTerms(Register register, ProcessingContract before) {
        Map<AgreementDetail, String> terms = new EnumMap<>(AgreementDetail.class);
        List.of(AgreementDetail.values()).forEach(term -> terms.put(term, term.name()));
        ProcessingContract entered = new ProcessingContract(terms, before.subProcessors(), 48, before.revision());
        register.ledger()
                .write(ACTOR, tx -> before.revision() == 0 ? register.processingContracts().add(tx, entered)
                        : register.processingContracts().update(tx, entered));
        assertThat(register.processingContracts().find().orElseThrow().terms()).isEqualTo(terms);
        assertThat(register.schemaDifferences()).isEmpty();
        assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).isTrue();
    }
}
