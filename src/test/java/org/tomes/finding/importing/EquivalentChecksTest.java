package org.tomes.finding.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.check.Check;
import org.tomes.check.CheckId;
import org.tomes.check.Checks;
import org.tomes.finding.FindingOrigin;

class EquivalentChecksTest {

    @Test
    void everyReferenceCheckExists() {
        Set<CheckId> ours = Checks.ALL.stream().map(Check::id).collect(Collectors.toSet());
        assertThat(ours).containsAll(EquivalentChecks.all().values());
    }

    @Test
    void namesAreCaseInsensitive() {
        assertThat(EquivalentChecks.of(FindingOrigin.PROWLER, "KeyVault_Recoverable "))
                .contains(new CheckId("key-vault.purge-protection"));
        assertThat(EquivalentChecks.of(FindingOrigin.DEFENDER, "keyvault_recoverable")).isEmpty();
    }
}
