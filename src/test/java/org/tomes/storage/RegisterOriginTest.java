package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.RecordRef;

class RegisterOriginTest {

    @TempDir
    private Path folder;

    private AuditTrail.Verification verify() {
        try (Register register = RegisterFixture.open(folder)) {
            return new AuditTrail(register.ledger()).verify(Optional.empty());
        }
    }

    private static void write(Register register) {
        register.ledger().write(RegisterFixture.ACTOR, tx -> {
            tx.record(AuditAction.CREATED, new RecordRef("thing", "1", "One"), AuditFields.none(),
                    AuditFields.of("name", "One"));
            return null;
        });
    }

    @Test
    void newRegisterIsNamedByItsGenesisAndNeedsNoEntry() throws SQLException {
        RegisterFixture.empty(folder).close();
        assertThat(verify().intact()).isTrue();
        assertThat(verify().entries()).isZero();
        RegisterFixture.sql(folder, "update register_info set register_id = random_uuid()");
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void olderRegisterStillVerifiesAndIsBoundByTheFirstWrite() throws SQLException {
        RegisterFixture.createOlder(folder, 1);
        assertThat(verify().intact()).isTrue();
        assertThat(verify().remarks()).isNotEmpty();
        try (Register register = RegisterFixture.open(folder)) {
            write(register);
            write(register);
            assertThat(register.ledger().entries(AuditQuery.newest(9))).extracting(entry -> entry.record().type())
                    .containsExactly("thing", "thing", "register");
        }
        try (Register register = RegisterFixture.open(folder)) {
            write(register);
        }
        assertThat(verify().entries()).isEqualTo(4);
        assertThat(verify().intact()).isTrue();
        assertThat(verify().remarks()).isEmpty();
        RegisterFixture.sql(folder, "update register_info set created_at = timestamp '2020-01-01 00:00:00'");
        assertThat(verify().broken()).contains(1L);
    }
}
