package org.tomes.finding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.finding.Source;
import org.tomes.posture.Check;
import org.tomes.posture.CheckId;
import org.tomes.posture.Checks;

class SameSubjectTest {

    @Test
    void everyCheckThatOthersAreComparedWithExists() {
        Set<CheckId> ours = Checks.ALL.stream().map(Check::id).collect(Collectors.toSet());
        assertThat(ours).containsAll(SameSubject.all().values());
    }

    @Test
    void theirNamesAreKnownInAnyCase() {
        assertThat(SameSubject.of(Source.PROWLER, "KeyVault_Recoverable ")).contains(new CheckId("key-vault.purge-protection"));
        assertThat(SameSubject.of(Source.DEFENDER, "keyvault_recoverable")).isEmpty();
    }
}
