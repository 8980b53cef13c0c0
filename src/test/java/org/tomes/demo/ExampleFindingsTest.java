package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingOccurrence;
import org.tomes.finding.FindingState;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.text.Language;

/** The usual mistakes are findings in the example, and become fixed with a corrected snapshot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleFindingsTest {

    /** The most common mistakes of small companies in Azure, by the ids of our checks. */
    private static final List<String> MISTAKES = List.of("network.management-ports", "nsg.any-any", "network.flow-logs",
            "network.flow-log-retention", "network.inconsistent-levels", "network.subnet-nsg", "network.bastion",
            "network.vm-public-ip", "key-vault.soft-delete", "key-vault.purge-protection", "key-vault.rbac",
            "key-vault.public-network", "key-vault.audit-logs", "key-vault.metrics", "key-vault.secret-expiry",
            "key-vault.certificate-expiry", "key-vault.expiry-alerts", "identity.managed-identity",
            "identity.mfa-owners", "identity.owners", "defender.storage-network", "defender.sql-findings",
            "defender.recommendations", "defender.plan.KeyVaults", "defender.plan.StorageAccounts",
            "cost.workspace-retention", "backup.vm-protected", "backup.retention", "backup.soft-delete",
            "backup.immutability", "lock.production", "policy.allowed-locations", "policy.required-tags",
            "key-vault.certificate-renewal", "key-vault.access-alerts", "logging.defender-alerts",
            "network.default-outbound", "cost.budget", "defender.plan.Containers", "nsg.shadowed",
            "backup.sql-retention");
    private static final List<String> REMEDIATED = List.of("network.management-ports", "nsg.any-any",
            "key-vault.soft-delete", "key-vault.purge-protection", "key-vault.rbac", "key-vault.secret-readers",
            "key-vault.public-network", "defender.plan.KeyVaults", "defender.plan.StorageAccounts",
            "defender.plan.AppServices", "backup.soft-delete");

    @AutoClose
    private OpenRegister register;
    private ExampleAzure azure;

    @BeforeAll
    void fill(@TempDir Path folder) {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE);
        azure = new ExampleAzure(LocalDate.now(DesktopFixture.CLOCK));
    }

    @Test
    void everyMistakeIsAFindingAndIsFixedByARemediatedSnapshot() {
        Set<String> open = checks(register.azure().findings().all(), FindingState.OPEN);
        assertThat(open).containsAll(MISTAKES);
        assertThat(register.azure().findings().all()).extracting(Finding::state)
                .contains(FindingState.RISK_ACCEPTED, FindingState.EXEMPT);
        assertThat(register.azure().findings().all().stream().filter(finding -> !finding.measures().isEmpty()).count())
                .isGreaterThan(10);

        register.azure()
                .inventory()
                .importFiles(DesktopFixture.ACTOR, azure.files().stream().map(this::remediated).toList(), "",
                        ReadingProgress.NONE);

        List<Finding> after = register.azure().findings().all();
        int remediationRun = register.azure().checkRuns().all().getFirst().number();
        // Findings caused by the correction itself, such as an unused plan, are new and not considered.
        for (Finding finding : after.stream().filter(one -> one.sightings().appearedIn() < remediationRun).toList()) {
            boolean remediated = REMEDIATED.contains(finding.check().value());
            assertThat(finding.state() == FindingState.FIXED)
                    .as(finding.id() + " " + finding.check() + " " + finding.resource())
                    .isEqualTo(remediated);
            if (remediated) {
                assertThat(finding.resolution().orElseThrow().run()).isEqualTo(remediationRun);
                assertThat(finding.resolution().orElseThrow().ending()).isNotEqualTo(ClosingReason.RESOURCE_REMOVED);
            } else {
                assertThat(finding.course()).isEqualTo(FindingOccurrence.STILL_THERE);
            }
        }
        assertThat(register.azure().checkRuns().all().getFirst().tally().closed())
                .isEqualTo((int) after.stream().filter(finding -> finding.state() == FindingState.FIXED).count());
    }

    private static Set<String> checks(List<Finding> findings, FindingState state) {
        return findings.stream()
                .filter(finding -> finding.state() == state)
                .map(finding -> finding.check().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private InputFile remediated(InputFile file) {
        try {
            JsonNode json = new ObjectMapper().readTree(azure.json(file.name()));
            remediate(json);
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            return new InputFile(file.name(), file.saved(), () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(file.name(), e);
        }
    }

    private static void remediate(JsonNode json) {
        if (json instanceof ObjectNode object) {
            if (object.has("vaultUri")) {
                object.put("enableSoftDelete", true)
                        .put("softDeleteRetentionInDays", 90)
                        .put("enablePurgeProtection", true)
                        .put("enableRbacAuthorization", true)
                        .put("publicNetworkAccess", "Disabled");
            }
            for (String softDelete : List.of("softDeleteFeatureState", "softDeleteState")) {
                if (object.has(softDelete)) {
                    object.put(softDelete, "Enabled");
                }
            }
            if (object.has("pricingTier")) {
                object.put("pricingTier", "Standard").put("resourcesCoverageStatus", "FullyCovered");
            }
            if (object.has("priority") && object.path("access").asText().equals("Allow")
                    && object.path("direction").asText().equals("Inbound") && object.path("priority").asInt() < 65_000
                    && !object.path("destinationPortRange").asText().matches("443|80")) {
                object.put("access", "Deny");
            }
        }
        json.forEach(ExampleFindingsTest::remediate);
    }
}
