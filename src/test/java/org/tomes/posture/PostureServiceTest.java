package org.tomes.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.Inventory;

class PostureServiceTest {

    private final Inventory inventory = PostureFixture.scene(PostureFixture.resource("Microsoft.KeyVault/vaults/kv-a", "{}")).inventory();
    private final Inventory other = PostureFixture.scene(PostureFixture.resource("Microsoft.KeyVault/vaults/kv-b", "{}")).inventory();
    private Instant now = PostureFixture.NOW;
    private PostureRules rules = PostureRules.initial();
    private final PostureService service = new PostureService(() -> Checks.ALL, () -> rules, () -> Beside.NOTHING, new Watch());

    @Test
    void theSameQuestionIsNotWorkedOutTwice() {
        Posture first = service.assess(inventory);

        assertThat(service.assess(inventory)).isSameAs(first);
        assertThat(service.assess(other).assessments()).noneMatch(one -> one.resource().name().equals("kv-a"));
        assertThat(service.assess(inventory)).isEqualTo(first);
    }

    @Test
    void anotherRuleOrAnotherDayIsAnotherQuestion() {
        Posture first = service.assess(inventory);

        rules = new PostureRules(rules.production(), List.of("Owner"), rules.officeAddresses(), rules.maxAdministrators(), rules.prices(),
                rules.longerRecords(), rules.scoreGoal());
        Posture ruled = service.assess(inventory);
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
