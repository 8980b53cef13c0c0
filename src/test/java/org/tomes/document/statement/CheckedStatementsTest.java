package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.document.statement.StatementFixture.line;
import static org.tomes.document.statement.StatementFixture.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/** Statements about resources as imported from Azure, evaluated by the actual checks. */
class CheckedStatementsTest {

    private static final String CONTRIBUTORS = "identity.contributors";
    private static final String PURGE = "key-vault.purge-protection";
    private static final String GOOD = resource("Microsoft.KeyVault/vaults/kv-good", "{'enablePurgeProtection':true}");
    private static final String OTHER = resource("Microsoft.KeyVault/vaults/kv-other",
            "{'enablePurgeProtection':true}");
    private static final String BAD = resource("Microsoft.KeyVault/vaults/kv-bad", "{'enableSoftDelete':true}");

    private static StatementResult judge(String key, CheckContext context) {
        return new StatementFixture().seen(context, 3).judge(key);
    }

    @Test
    void statementMetByAllShowsCountAndSnapshotDate() {
        StatementResult result = judge(PURGE, scene(GOOD, OTHER));

        assertThat(result.state()).isEqualTo(StatementState.MET);
        assertThat(result.count()).isEqualTo(2);
        assertThat(line(result)).isEqualTo("met – both key vaults (Snapshot no. 7 of 21 Nov 2026)");
    }

    /** A list may have been filtered before it was saved, without any sign of it in the file. */
    @Test
    void unconfirmedFilesAreAssessedForTheirContentOnly() {
        StatementFixture register = new StatementFixture();
        register.complete = false;
        StatementResult result = register.seen(scene(GOOD, OTHER), 3).judge(PURGE);

        assertThat(result.state()).isEqualTo(StatementState.MET);
        assertThat(line(result)).isEqualTo(
                "met – both key vaults in the imported files (not confirmed as complete) (Snapshot no. 7 of 21 Nov 2026)");
    }

    /** Files of a second subscription without a list of this type show nothing of its resources. */
    @Test
    void missingListOfASubscriptionIsNotAssessed() {
        StatementFixture register = new StatementFixture();
        register.complete = false;
        String far = CheckResultSetFixture.any("/subscriptions/22222222-2222-3333-4444-555555555555/resourceGroups/g"
                + "/providers/Microsoft.Storage/storageAccounts/st", "{'x':1}");
        StatementResult result = register.seen(scene(GOOD, OTHER, far), 3).judge(PURGE);

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("22222222-2222-3333-4444-555555555555");
    }

    @Test
    void isNotAssessedIfEarlierSnapshotsContainedMore() {
        StatementFixture register = new StatementFixture();
        register.complete = false;
        register.missing.add(entry("Microsoft.KeyVault/vaults/kv-gone", ResourceType.KEY_VAULT));
        StatementResult result = register.seen(scene(GOOD, OTHER), 3).judge(PURGE);

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("One known resource is missing from the imported files: kv-gone.");

        register.missing.set(0, entry("Microsoft.Sql/servers/sql-gone", ResourceType.SQL_SERVER));
        assertThat(register.judge(PURGE).state()).as("of another type").isEqualTo(StatementState.MET);
    }

    /** Contributors are determined by role assignments, so a missing role assignment leaves the statement open. */
    @Test
    void subscriptionStatementIsNotAssessedWithoutDecidingList() {
        StatementFixture register = new StatementFixture();
        register.complete = false;
        String role = CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignments/r",
                "{'scope':'" + CheckResultSetFixture.SUBSCRIPTION + "','principalId':'g','principalType':'Group',"
                        + "'roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/"
                        + "b24988ac-6180-42a0-ab88-20f7382dd24c'}");
        register.seen(scene(GOOD, role), 3);
        assertThat(register.judge(CONTRIBUTORS).state()).isEqualTo(StatementState.MET);

        register.missing.add(entry("Microsoft.KeyVault/vaults/kv-gone", ResourceType.KEY_VAULT));
        assertThat(register.judge(CONTRIBUTORS).state()).as("a vault says nothing of roles")
                .isEqualTo(StatementState.MET);
        register.missing.set(0, entry("Microsoft.Authorization/roleAssignments/r2", ResourceType.ROLE_ASSIGNMENT));
        assertThat(register.judge(CONTRIBUTORS).state()).isEqualTo(StatementState.NOT_ASSESSED);

        String other = "/subscriptions/22222222-2222-3333-4444-555555555555/resourceGroups/g/providers/";
        ResourceId id = ResourceId.parse(other + "Microsoft.KeyVault/vaults/kv-far").orElseThrow();
        register.missing.set(0,
                new ResourceEntry(id, ResourceType.KEY_VAULT, id.name(), "westeurope", true, "0".repeat(64)));
        assertThat(register.judge(CONTRIBUTORS).state()).as("a subscription that is missing as a whole")
                .isEqualTo(StatementState.NOT_ASSESSED);
    }

    private static ResourceEntry entry(String path, ResourceType type) {
        ResourceId id = ResourceId.parse(GROUP + "/providers/" + path).orElseThrow();
        return new ResourceEntry(id, type, id.name(), "westeurope", true, "0".repeat(64));
    }

    @Test
    void isNotMetIfOneResourceDeviates() {
        StatementResult result = judge(PURGE, scene(GOOD, BAD));

        assertThat(result.state()).isEqualTo(StatementState.NOT_MET);
        assertThat(names(result.deviations())).containsExactly("kv-bad");
        assertThat(names(result.met())).containsExactly("kv-good");
        assertThat(line(result)).contains("1 of 2 key vaults does not meet the requirement: kv-bad");
    }

    @Test
    void partlyReadResourceIsNotAssessed() {
        StatementResult result = judge(PURGE, scene(GOOD, reduced("Microsoft.KeyVault/vaults/kv-name-only")));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(names(result.unknown())).containsExactly("kv-name-only");
    }

    @Test
    void isNotAssessedIfThePullOmittedASubscription() {
        Set<ResourceType> asked = Set.of(ResourceType.KEY_VAULT, ResourceType.SUBSCRIPTION);
        String other = any("/subscriptions/00000000-0000-0000-0000-0000000000ff", "{}").replaceFirst("\\{",
                "{'displayName':'Sandbox',");
        StatementResult result = judge(PURGE, pulled(List.copyOf(asked), List.of(), GOOD, other));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("One subscription was not collected: Sandbox.");
        assertThat(judge(PURGE, pulled(List.copyOf(asked), List.of(), GOOD)).state()).isEqualTo(StatementState.MET);
    }

    /** Files that list a subscription without its content may lack vaults of this subscription. */
    @Test
    void listedButUncollectedSubscriptionIsNotAssessed() {
        String other = any("/subscriptions/00000000-0000-0000-0000-0000000000ff", "{}").replaceFirst("\\{",
                "{'displayName':'Sandbox',");

        CheckContext files = new CheckContext(
                InventoryFixture.inventory(ImportResultFixture.file("a.json", "[" + GOOD + "," + other + "]")),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
        StatementResult result = judge(PURGE, files);

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("One subscription was not collected: Sandbox.");
        assertThat(judge(PURGE, scene(GOOD)).state()).isEqualTo(StatementState.MET);
    }

    /** Deviations and items that were not assessed are listed separately, both with names. */
    @Test
    void resultLineNamesTheResourcesItIsAbout() {
        String unread = reduced("Microsoft.KeyVault/vaults/kv-name-only");

        assertThat(line(judge(PURGE, scene(GOOD, BAD, unread))))
                .contains("1 of 3 key vaults does not meet the requirement; 1 of the 3 is not assessed: kv-bad (");
        assertThat(line(judge(PURGE, scene(GOOD, unread)))).contains("unknown for 1 of 2 key vaults (kv-name-only): ");
        assertThat(line(judge(PURGE, scene(GOOD, unread, reduced("Microsoft.KeyVault/vaults/kv-other-name")))))
                .contains("unknown for 2 of 3 key vaults (kv-name-only and others): ");
    }

    @Test
    void emptyPulledListIsStatedAsNone() {
        StatementResult result = judge(PURGE, pulled(List.of(ResourceType.KEY_VAULT), List.of()));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(result.count()).isZero();
        assertThat(line(result)).isEqualTo("not assessed – There is no key vault. (Snapshot no. 7 of 21 Nov 2026)");
    }

    /** There are interfaces, but none to which the statement applies. */
    @Test
    void noneSentenceNamesTheSubjectOfTheStatement() {
        List<ResourceType> asked = List.of(ResourceType.NETWORK_INTERFACE, ResourceType.SUBNET);
        String nic = resource("Microsoft.Network/networkInterfaces/n", "{'ipConfigurations':[]}");

        assertThat(line(judge("network.inconsistent-levels", pulled(asked, List.of(), nic))))
                .contains("There is no network interface with an NSG in a subnet with another NSG.");
    }

    @Test
    void uncollectedTypeIsNotAssessed() {
        StatementResult result = judge(PURGE, scene(resource("Microsoft.Compute/virtualMachines/vm-a", "{}")));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("contains no data on key vaults");
    }

    @Test
    void isNotAssessedWithoutASnapshot() {
        StatementResult result = new StatementFixture().judge(PURGE);

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(result.snapshot()).isEmpty();
        assertThat(line(result)).contains("no Azure snapshot");
    }

    /** All vaults that were read comply, but Azure refused a part, so there may be others. */
    @Test
    void isNotAssessedIfPartOfTheTypeWasRefused() {
        UnreadEntry refused = new UnreadEntry("/subscriptions/22222222-2222-3333-4444-555555555555",
                ResourceType.KEY_VAULT.text(), Message.of("statement.plainName", "refused"));
        StatementResult result = judge(PURGE, pulled(List.of(ResourceType.KEY_VAULT), List.of(refused), GOOD));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("only partly");
    }

    @Test
    void isNotAssessedIfASingleResourceIsUnread() {
        UnreadEntry refused = new UnreadEntry("a.json", GROUP + "/providers/Microsoft.KeyVault/vaults/kv-lost",
                Message.of("statement.plainName", "broken"));
        StatementResult result = judge(PURGE, pulled(List.of(), List.of(refused), GOOD));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
    }

    @ParameterizedTest
    @CsvSource({"90, MET", "91, NOT_ASSESSED"})
    void outdatedSnapshotNoLongerProvesMet(int days, StatementState state) {
        assertThat(new StatementFixture().seen(scene(GOOD), days).judge(PURGE).state()).isEqualTo(state);
        assertThat(new StatementFixture().seen(scene(BAD), days).judge(PURGE).state())
                .isEqualTo(StatementState.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"RISK_ACCEPTED, 1, MET", "RISK_ACCEPTED, 0, MET", "RISK_ACCEPTED, -1, NOT_MET", "EXEMPT, 5, MET"})
    void decidedResourcesAreListedSeparatelyUntilExpiry(FindingState decided, int days, StatementState state) {
        StatementFixture fixture = new StatementFixture().seen(scene(GOOD, BAD), 3);
        fixture.findings.add(decided(fixture, decided, days));
        StatementResult result = fixture.judge(PURGE);

        assertThat(result.state()).isEqualTo(state);
        assertThat(names(result.acceptedDeviations())).isEqualTo(days < 0 ? List.of() : List.of("kv-bad"));
        assertThat(names(result.deviations())).isEqualTo(days < 0 ? List.of("kv-bad") : List.of());
    }

    /**
     * If no item complies, an accepted risk does not make the statement true, and an exemption leaves nothing to
     * evaluate.
     */
    @ParameterizedTest
    @CsvSource({"RISK_ACCEPTED, NOT_MET", "EXEMPT, NOT_ASSESSED"})
    void decisionAloneDoesNotMakeAStatementMet(FindingState decided, StatementState state) {
        StatementFixture fixture = new StatementFixture().seen(scene(BAD), 3);
        fixture.findings.add(decided(fixture, decided, 5));

        assertThat(fixture.judge(PURGE).state()).isEqualTo(state);
    }

    private static Finding decided(StatementFixture fixture, FindingState state, int days) {
        Assessment bad = fixture.assessments.stream()
                .filter(one -> one.check().value().equals(PURGE) && one.result() == CheckOutcome.NOT_MET)
                .findFirst()
                .orElseThrow();
        return new Finding(new FindingId(5), bad.check(), bad.resource(), bad.severity(), bad.reason(),
                Set.of(FindingOrigin.TOMES), state, OpenReason.FOUND,
                Optional.of(new FindingDecision("until the move", Optional.empty(), Optional.empty(), "tester",
                        Optional.of(StatementFixture.TODAY.plusDays(days)), CheckResultSetFixture.NOW)),
                Optional.empty(), new DetectionTimes(CheckResultSetFixture.NOW, CheckResultSetFixture.NOW, 1, 1, 1),
                List.of(), List.of(), 1);
    }

    @Test
    void severalChecksOfOneResourceCountOnce() {
        String rule = "{'name':'r','properties':{'priority':100,'direction':'Inbound','access':'Allow','protocol':'Tcp','sourceAddressPrefix':'*',"
                + "'sourcePortRange':'*','destinationAddressPrefix':'8.8.8.8','destinationPortRange':'443'}}";
        StatementResult result = judge("nsg.effective",
                scene(resource("Microsoft.Network/networkSecurityGroups/nsg-a", "{'securityRules':[" + rule + "]}"),
                        resource("Microsoft.Network/networkSecurityGroups/nsg-b", "{'securityRules':[]}")));

        assertThat(result.state()).isEqualTo(StatementState.NOT_MET);
        assertThat(result.count()).isEqualTo(2);
        assertThat(names(result.deviations())).containsExactly("nsg-a");
    }

    @Test
    void subnetsAreNamedWithTheirNetwork() {
        String subnet = "{'name':'snet-a','id':'" + GROUP
                + "/providers/Microsoft.Network/virtualNetworks/%s/subnets/snet-a','properties':"
                + "{'addressPrefix':'10.0.0.0/24'}}";
        StatementResult result = judge("network.subnet-nsg",
                scene(resource("Microsoft.Network/virtualNetworks/vnet-one",
                        "{'subnets':[" + subnet.formatted("vnet-one") + "]}"),
                        resource("Microsoft.Network/virtualNetworks/vnet-two",
                                "{'subnets':[" + subnet.formatted("vnet-two") + "]}")));

        assertThat(names(result.deviations())).containsExactly("vnet-one/snet-a", "vnet-two/snet-a");
    }

    @Test
    void subscriptionStatementIsNotAssessedWithoutSubscriptions() {
        StatementResult result = judge("cost.budget", pulled(List.of(ResourceType.BUDGET), List.of()));

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(result)).contains("no subscription");
    }

    @Test
    void recommendationNotApplicableIsIgnored() {
        String vault = GROUP + "/providers/Microsoft.KeyVault/vaults/kv-a/providers/Microsoft.Security/assessments/";
        StatementResult result = judge("defender.recommendations",
                scene(any(vault + "11111111-0000-0000-0000-000000000001",
                        "{'displayName':'Do this','status':{'code':'Healthy'}}"),
                        any(vault + "11111111-0000-0000-0000-000000000002",
                                "{'displayName':'Do that','status':{'code':'NotApplicable'}}")));

        assertThat(result.state()).isEqualTo(StatementState.MET);
        assertThat(result.count()).isEqualTo(1);
    }

    /** If a vault's secrets were not read, the vault is named but not counted as a secret. */
    @Test
    void unreadVaultContentIsNotCounted() {
        String secret = any(GROUP + "/providers/Microsoft.KeyVault/vaults/kv-good/secrets/pw",
                "{'attributes':{'enabled':true}}");
        StatementResult result = judge("key-vault.secret-expiry", pulled(List.of(), List.of(), GOOD, OTHER, secret));

        assertThat(result.state()).isEqualTo(StatementState.NOT_MET);
        assertThat(result.count()).isEqualTo(1);
        assertThat(names(result.deviations())).containsExactly("kv-good/pw");
    }
}
