package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.Inventory;

class CheckServiceTest {

    private final Inventory inventory = CheckResultSetFixture
            .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-a", "{}"))
            .inventory();
    private final Inventory other = CheckResultSetFixture
            .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-b", "{}"))
            .inventory();
    private Instant now = CheckResultSetFixture.NOW;
    private CheckRules rules = CheckRules.initial();
    private final CheckService service = new CheckService(() -> Checks.ALL, () -> rules, () -> CompanyContext.NOTHING,
            new Watch());

    @Test
    void theSameQuestionIsNotWorkedOutTwice() {
        CheckResultSet first = service.assess(inventory);

        assertThat(service.assess(inventory)).isSameAs(first);
        assertThat(service.assess(other).assessments()).noneMatch(one -> one.resource().name().equals("kv-a"));
        assertThat(service.assess(inventory)).isEqualTo(first);
    }

    @Test
    void anotherRuleOrAnotherDayIsAnotherQuestion() {
        CheckResultSet first = service.assess(inventory);

        rules = new CheckRules(rules.production(), List.of("Owner"), rules.ownerTags(), rules.officeAddresses(),
                rules.allowedRegions(), rules.maxAdministrators(), rules.prices(), rules.longerRecords(),
                rules.values(), rules.scoreGoal());
        CheckResultSet ruled = service.assess(inventory);
        assertThat(ruled).isNotSameAs(first);

        now = now.plusSeconds(60);
        assertThat(service.assess(inventory)).isNotSameAs(ruled);
    }

    private final class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
