package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.ResourceTraits;
import org.tomes.check.Severity;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.text.Message;

/** Exposure is that of the resource, whichever finding shows it. */
class FindingOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg";
    private static final String STORAGE = GROUP + "/providers/Microsoft.Storage/storageAccounts/stportal";
    private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv-portal";
    private static final String NSG = GROUP + "/providers/Microsoft.Network/networkSecurityGroups/nsg";

    private static Finding finding(String check, String reason, String resource, FindingState state) {
        boolean decided = state == FindingState.RISK_ACCEPTED;
        return new Finding(new FindingId(1), new CheckId(check), new CheckedResource(resource, "name", "type"),
                Severity.MEDIUM, Message.of("check." + check + "." + reason), Set.of(FindingOrigin.TOMES), state,
                OpenReason.FOUND,
                decided ? Optional.of(new FindingDecision("reason", Optional.empty(), Optional.empty(), "account",
                        Optional.empty(), NOW)) : Optional.empty(),
                state == FindingState.FIXED ? Optional.of(new FindingResolution(2, ClosingReason.MENDED, NOW))
                        : Optional.empty(),
                new DetectionTimes(NOW, NOW, 1, 1, 1), List.of(), List.of(), 1);
    }

    private static boolean isExposed(String resource, Finding... all) {
        return new FindingOrder(ResourceTraits.NONE, List.of(all))
                .isExposed(finding("lock.production", "none", resource, FindingState.OPEN));
    }

    /** "sthbportalprodweu" was reachable from the internet in one finding, and in the next about it was not. */
    @ParameterizedTest
    @CsvSource({"service.anonymous-blobs", "service.minimum-tls", "defender.recommendations"})
    void everyFindingAboutAnExposedResourceAndItsPartsIsExposed(String check) {
        Finding open = finding("defender.storage-network", "open", STORAGE, FindingState.OPEN);
        FindingOrder order = new FindingOrder(ResourceTraits.NONE, List.of(open));

        for (String resource : List.of(STORAGE, STORAGE.toUpperCase(Locale.ROOT),
                STORAGE + "/blobServices/default/containers/c",
                STORAGE + "/providers/Microsoft.Security/assessments/a")) {
            assertThat(order.isExposed(finding(check, "any", resource, FindingState.OPEN))).as(resource).isTrue();
        }
        assertThat(order.isExposed(finding(check, "any", STORAGE + "2", FindingState.OPEN))).isFalse();
        assertThat(order.isExposed(finding(check, "any", GROUP, FindingState.OPEN))).isFalse();
    }

    @Test
    void itemsOfAnExposedVaultAreExposed() {
        Finding open = finding("key-vault.public-network", "open", VAULT, FindingState.OPEN);

        assertThat(isExposed("https://KV-portal.vault.azure.net/secrets/db", open)).isTrue();
        assertThat(isExposed("https://kv-portal2.vault.azure.net/secrets/db", open)).isFalse();
    }

    /** Accepting a risk closes no port. */
    @Test
    void acceptedExposureCountsAndRemediatedExposureDoesNot() {
        assertThat(isExposed(STORAGE, finding("defender.storage-network", "open", STORAGE, FindingState.RISK_ACCEPTED)))
                .isTrue();
        assertThat(isExposed(STORAGE, finding("defender.storage-network", "open", STORAGE, FindingState.FIXED)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"open-reachable,true", "published,true", "no-group,true", "open-unknown,false", "open-unattached,false",
        "open-unreachable,false"})
    void openRuleWithoutKnownPathExposesNothing(String reason, boolean exposed) {
        Finding ports = finding("network.management-ports", reason, NSG, FindingState.OPEN);

        assertThat(isExposed(NSG, ports)).isEqualTo(exposed);
        assertThat(isExposed(NSG, finding("nsg.any-any", "some", NSG, FindingState.OPEN))).isFalse();
    }

    @Test
    void exposedResourceComesBeforeOthersOfTheSameSeverityWhateverItsFindingSays() {
        Finding tls = finding("service.minimum-tls", "old", STORAGE, FindingState.OPEN);
        Finding elsewhere = finding("service.minimum-tls", "old", STORAGE + "2", FindingState.OPEN);
        Finding open = finding("defender.storage-network", "wide-firewall", STORAGE, FindingState.OPEN);
        FindingOrder order = new FindingOrder(new ResourceTraits(id -> id.name().endsWith("2"), id -> false),
                List.of(open));

        assertThat(order.sorted(List.of(elsewhere, tls, open))).containsExactly(open, tls, elsewhere);
    }

    /** An open remote desktop that must be reported stood below the firewall of a vault. */
    @Test
    void signInForAnyoneAndDataWithoutSignInComeBeforeWideFirewalls() {
        Finding firewall = finding("key-vault.public-network", "open", VAULT, FindingState.OPEN);
        Finding anonymous = finding("service.anonymous-blobs", "allowed", STORAGE, FindingState.OPEN);
        Finding storage = finding("defender.storage-network", "open", STORAGE, FindingState.OPEN);
        Finding ports = finding("network.management-ports", "open-reachable", NSG, FindingState.OPEN);
        FindingOrder order = new FindingOrder(ResourceTraits.NONE, List.of(firewall, storage, ports));

        assertThat(order.sorted(List.of(firewall, anonymous, storage, ports))).containsExactly(ports, anonymous,
                firewall, storage);
    }

    @Test
    void machineBehindAPublicLoadBalancerIsExposedInEveryFinding() {
        String machine = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm";
        FindingOrder order = new FindingOrder(new ResourceTraits(id -> false, id -> id.name().equals("vm")), List.of());

        assertThat(order.isExposed(finding("backup.vm-protected", "unprotected", machine, FindingState.OPEN))).isTrue();
        assertThat(order.isExposed(finding("backup.vm-protected", "unprotected", machine + "2", FindingState.OPEN)))
                .isFalse();
    }
}
