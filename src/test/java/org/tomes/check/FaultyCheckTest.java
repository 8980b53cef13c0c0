package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.KeyVault;
import org.tomes.problem.ExpectsFaults;

/** A check with a fault in it costs its own answer, and says so. */
@ExpectsFaults
class FaultyCheckTest {

    private final Inventory inventory = CheckResultSetFixture
            .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-a", "{}"),
                    CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-b", "{}"))
            .inventory();

    private List<Assessment> assessments(Check check) {
        Check other = Checks.find(new CheckId("key-vault.purge-protection")).orElseThrow();
        return new CheckService(() -> List.of(check, other), CheckCriteria::initial, () -> CompanyContext.NOTHING,
                Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC)).assess(inventory).assessments();
    }

    @Test
    void checkThatFaultsIsNotAssessedAndTheOthersAnswer() {
        List<Assessment> all = assessments(new Everywhere());

        assertThat(all).filteredOn(one -> one.check().value().equals("test.everywhere"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.result()).isEqualTo(CheckOutcome.NOT_ASSESSED);
                    assertThat(one.resource().id()).isEqualTo(CheckResultSetFixture.SUBSCRIPTION);
                    assertThat(one.reason().key()).isEqualTo("fault.reason");
                });
        assertThat(all).filteredOn(one -> one.check().value().equals("key-vault.purge-protection")).hasSize(2);
    }

    @Test
    void internalErrorForOneResourceDoesNotAffectOthers() {
        assertThat(assessments(new OfOneVault())).filteredOn(one -> one.check().value().equals("test.one"))
                .extracting(one -> one.resource().name() + " " + one.result())
                .containsExactly("kv-a NOT_ASSESSED", "kv-b MET");
    }

    private static final class Everywhere extends BaseCheck {

        Everywhere() {
            super("test.everywhere", Severity.HIGH);
        }

        @Override
        public List<Assessment> assess(CheckContext context) {
            throw new IllegalStateException("of a test");
        }
    }

    private static final class OfOneVault extends ResourceCheck<KeyVault> {

        OfOneVault() {
            super("test.one", Severity.HIGH, Inventory::keyVaults);
        }

        @Override
        protected Assessment assess(KeyVault vault, CheckContext context) {
            if (vault.name().equals("kv-a")) {
                throw new StackOverflowError();
            }
            return met(CheckedResource.of(vault), "met");
        }
    }
}
