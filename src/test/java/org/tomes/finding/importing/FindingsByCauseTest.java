package org.tomes.finding.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.text.Message;

/** Checks which findings are the same defect. */
class FindingsByCauseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String VAULT = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/"
            + "providers/Microsoft.KeyVault/vaults/kv";
    private static final String ABOUT = "/providers/Microsoft.Security/assessments/a";

    private static Finding finding(int number, String check, String resource, Message reason) {
        return new Finding(new FindingId(number), new CheckId(check), new CheckedResource(resource, "kv", "type"),
                Severity.MEDIUM, reason, Set.of(FindingOrigin.TOMES), FindingState.OPEN, OpenReason.FOUND,
                Optional.empty(), Optional.empty(), new DetectionTimes(NOW, NOW, 1, 1, 1), List.of(), List.of(), 1);
    }

    private static Finding recommendation(String title) {
        return finding(2, "defender.recommendations", VAULT + ABOUT,
                Message.of("check.defender.recommendations.open", title, "medium", "2026-01-01", 59));
    }

    private static Finding purge(String resource) {
        return finding(1, "key-vault.purge-protection", resource, Message.of("check.key-vault.purge-protection.off"));
    }

    @Test
    void recommendationAboutWhatOurCheckFoundAtTheSameResourceRepeatsIt() {
        Finding own = purge(VAULT);
        Finding repeated = recommendation("Key vaults should have deletion protection enabled");
        FindingsByCause causes = new FindingsByCause(List.of(repeated, own));

        assertThat(causes.of(repeated)).contains(own);
        assertThat(causes.repeating(own)).containsExactly(repeated);
        assertThat(causes.of(own)).isEmpty();
    }

    /** Keys as in Microsoft Learn, "Data security recommendations": the title was changed twice. */
    @Test
    void recommendationIsIdentifiedByMicrosoftsKeyRegardlessOfItsTitle() {
        Finding own = purge(VAULT);
        Finding reworded = finding(2, "defender.recommendations",
                VAULT + "/providers/Microsoft.Security/assessments/4ED62AE4-5072-f9e7-8d94-51c76c48159a",
                Message.of("check.defender.recommendations.open", "Schlüsseltresore", "medium", "2026-01-01", 59));
        assertThat(new FindingsByCause(List.of(reworded, own)).of(reworded)).contains(own);
    }

    @Test
    void openPathsOfDifferentAddressesAreDifferentCauses() {
        List<Finding> paths = IntStream.range(0, 20_000)
                .mapToObj(n -> open(n + 1, "g" + n, "3389", "pip" + n))
                .toList();
        assertThat(new FindingsByCause(paths).onePerCause(paths)).hasSameSizeAs(paths);
    }

    @Test
    void recommendationAboutAnotherSubjectOrResourceIsSeparate() {
        Finding other = recommendation("Private endpoint should be configured for Key Vault");
        Finding same = recommendation("Key vaults should have deletion protection enabled");

        assertThat(new FindingsByCause(List.of(other, purge(VAULT))).of(other)).isEmpty();
        assertThat(new FindingsByCause(List.of(same, purge(VAULT + "2"))).of(same)).isEmpty();
        assertThat(new FindingsByCause(List.of(same)).of(same)).isEmpty();
    }

    @Test
    void causeCountsOnceWithTheHighestSeverityOfItsFindings() {
        Finding own = purge(VAULT);
        Finding elsewhere = finding(3, "key-vault.purge-protection", VAULT + "2",
                Message.of("check.key-vault.purge-protection.off"));
        Finding repeated = recommendation("Key vaults should have deletion protection enabled");
        FindingsByCause causes = new FindingsByCause(List.of(repeated, own, elsewhere));

        assertThat(causes.onePerCause(List.of(repeated, own, elsewhere))).containsExactly(own, elsewhere);
        assertThat(causes.onePerCause(List.of(repeated))).as("alone").containsExactly(repeated);
        assertThat(causes.group(repeated)).containsExactly(own, repeated);

        Finding graver = new Finding(repeated.id(), repeated.check(), repeated.resource(), Severity.HIGH,
                repeated.reason(), repeated.sources(), FindingState.OPEN, OpenReason.FOUND, Optional.empty(),
                Optional.empty(), repeated.sightings(), List.of(), List.of(), 1);
        assertThat(new FindingsByCause(List.of(own, graver)).onePerCause(List.of(own, graver))).containsExactly(graver);
    }

    @Test
    void findingInAnotherStateThanItsCauseIsSeparate() {
        Finding own = purge(VAULT);
        Finding removed = new Finding(own.id(), own.check(), own.resource(), own.severity(), own.reason(),
                own.sources(), FindingState.FIXED, OpenReason.FOUND, Optional.empty(),
                Optional.of(new FindingResolution(2, ClosingReason.MENDED, NOW)), own.sightings(), List.of(), List.of(),
                1);
        Finding still = recommendation("Key vaults should have deletion protection enabled");

        assertThat(new FindingsByCause(List.of(still, removed)).of(still)).isEmpty();
    }

    private static final String NETWORK = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/"
            + "providers/Microsoft.Network/networkSecurityGroups/";
    private static final String MACHINE = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/"
            + "providers/Microsoft.Compute/virtualMachines/vm";

    private static Finding open(int number, String group, String ports, String address) {
        return finding(number, "network.management-ports", NETWORK + group,
                Message.of("check.network.management-ports.open-reachable", ports, "Rule",
                        Message.of("nsg.reachable.PUBLIC_ADDRESS", address, "nic")));
    }

    @Test
    void portOpenedByTwoGroupsOnOnePathIsOneDefect() {
        Finding atInterface = open(1, "nsg-nic", "3389", "pip");
        Finding atSubnet = open(2, "nsg-subnet", "3389", "pip");
        Finding otherPorts = open(3, "nsg-other", "22", "pip");
        Finding elsewhere = open(4, "nsg-fourth", "3389", "pip2");
        FindingsByCause causes = new FindingsByCause(List.of(atSubnet, otherPorts, elsewhere, atInterface));

        assertThat(causes.of(atSubnet)).contains(atInterface);
        assertThat(causes.group(atSubnet)).containsExactly(atInterface, atSubnet);
        assertThat(causes.of(otherPorts)).isEmpty();
        assertThat(causes.of(elsewhere)).isEmpty();
    }

    @Test
    void recommendationToCloseManagementPortsRepeatsTheOpenPathToTheMachine() {
        Finding way = open(1, "nsg-nic", "3389", "pip");
        Finding addressed = finding(2, "network.vm-public-ip", MACHINE,
                Message.of("check.network.vm-public-ip.public", "pip2 (192.0.2.9), pip (192.0.2.8)"));
        Finding recommended = finding(3, "defender.recommendations", MACHINE + ABOUT,
                Message.of("check.defender.recommendations.open",
                        "Management ports should be closed on your virtual machines", "medium", "2026-01-01", 59));

        assertThat(new FindingsByCause(List.of(way, addressed, recommended)).of(recommended)).contains(way);
        assertThat(new FindingsByCause(List.of(open(1, "nsg-nic", "3389", "pip3"), addressed, recommended))
                .of(recommended)).isEmpty();
        assertThat(new FindingsByCause(List.of(way, recommended)).of(recommended)).isEmpty();
    }

    @Test
    void vaultWithoutADiagnosticSettingIsOneDefect() {
        Finding logs = finding(1, "key-vault.audit-logs", VAULT, Message.of("check.key-vault.audit-logs.none"));
        Finding metrics = finding(2, "key-vault.metrics", VAULT, Message.of("check.key-vault.metrics.none"));
        Finding workspace = finding(3, "logging.one-workspace", VAULT,
                Message.of("check.logging.one-workspace.nowhere"));
        FindingsByCause causes = new FindingsByCause(List.of(logs, metrics, workspace));

        assertThat(causes.repeating(logs)).containsExactlyInAnyOrder(metrics, workspace);

        Finding partly = finding(1, "key-vault.audit-logs", VAULT, Message.of("check.key-vault.audit-logs.without"));
        assertThat(new FindingsByCause(List.of(partly, metrics)).of(metrics)).isEmpty();
    }
}
