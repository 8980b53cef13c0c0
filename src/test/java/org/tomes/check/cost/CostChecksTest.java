package org.tomes.check.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.CompanyContext;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.MonthlyBudget;
import org.tomes.cost.SecurityService;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class CostChecksTest {

    private static final String NAME = SUBSCRIPTION.substring("/subscriptions/".length());
    private static final String ALERT = "'notifications':{'a':{'enabled':true,'threshold':80,'contactEmails':['it@x.example']}}";

    /** Adds a period, which every budget has, unless the properties contain one. */
    private static String budget(String scope, String properties) {
        return any(scope + "/providers/Microsoft.Consumption/budgets/b",
                properties.contains("'timePeriod'") ? properties
                        : "{'timePeriod':{'startDate':'2025-01-01T00:00:00Z'}," + properties.substring(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'amount':100,'notifications':{'a':{'enabled':true,'threshold':80,'contactRoles':['Owner']}}}|MET heard",
        "{'amount':100,'notifications':{'a':{'enabled':false,'contactEmails':['a@x.example']}}}|NOT_MET unheard",
        "{'amount':100,'notifications':{'a':{'enabled':true,'contactEmails':[]}}}|NOT_MET unheard",
        "{'amount':100,'timePeriod':null,'notifications':{'a':{'enabled':true,'threshold':80,'contactRoles':['Owner']}}}|NOT_ASSESSED property-absent",
        "{'amount':100}|NOT_MET unheard",
        "{'amount':100,'timePeriod':{'endDate':'2026-10-31T00:00:00Z'},'notifications':{'a':{'contactRoles':['Owner']}}}|NOT_MET ended",
        "{'amount':100,'filter':{'tags':{}},'notifications':{'a':{'contactRoles':['Owner']}}}|NOT_MET none"})
    void budgetMustCoverTheSubscriptionAndNotifySomeone(String properties, String answer) {
        assertThat(answers("cost.budget", scene(budget(SUBSCRIPTION, properties))))
                .containsExactly(NAME + " " + answer);
    }

    @Test
    void budgetOfASubscriptionIsTheHighestOneForAllItsCosts() {
        String amount = "'currentSpend':{'amount':1,'unit':'EUR'},'timeGrain':'%s','amount':%d";
        CheckContext context = scene(budget(SUBSCRIPTION, "{" + amount.formatted("Annually", 12_000) + "}"),
                budget(SUBSCRIPTION, "{" + amount.formatted("Monthly", 300) + "}").replace("budgets/b", "budgets/c"),
                budget(SUBSCRIPTION, "{'filter':{'tags':{}}," + amount.formatted("Monthly", 9_000) + "}")
                        .replace("budgets/b", "budgets/d"));
        assertThat(ExpectedCosts.of(context).budgets())
                .containsExactly(new MonthlyBudget(NAME, "EUR", new BigDecimal("1000.00")));
    }

    /** Microsoft Learn, REST "Budgets - Create Or Update": thresholds in percent of the amount, from 0 to 1000. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'threshold':80|MET heard", "'operator':'GreaterThan'|NOT_MET late", "'threshold':100|MET heard",
                "'threshold':120|NOT_MET late", "'threshold':1000|NOT_MET late",
                "'threshold':100,'thresholdType':'Forecasted'|MET heard",
                "'threshold':150,'thresholdType':'Forecasted'|NOT_MET late",
                "'threshold':80,'operator':'EqualTo'|NOT_MET late", "'threshold':80,'operator':'LessThan'|NOT_MET late",
                "'threshold':80,'operator':'GreaterThanOrEqualTo'|MET heard"})
    void alertMustFireBeforeTheBudgetIsExceeded(String alert, String answer) {
        assertThat(answers("cost.budget", scene(budget(SUBSCRIPTION,
                "{'amount':100,'notifications':{'a':{'enabled':true,'contactRoles':['Owner']," + alert + "}}}"))))
                .containsExactly(NAME + " " + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{'emailReceivers':[{'emailAddress':'a@b.example'}]}|MET heard",
                "{'enabled':false,'emailReceivers':[{'emailAddress':'a@b.example'}]}|NOT_MET unheard",
                "{'emailReceivers':[]}|NOT_MET unheard", "|NOT_ASSESSED type-not-read"})
    void actionGroupNeedsRecipientsToReceiveBudgetAlerts(String group, String answer) {
        String budget = budget(SUBSCRIPTION,
                "{'amount':100,'notifications':{'a':{'enabled':true,'threshold':80,'contactGroups':['" + GROUP
                        + "/providers/Microsoft.Insights/actionGroups/ag']}}}");
        assertThat(answers("cost.budget",
                group == null ? scene(budget) : scene(budget, resource("Microsoft.Insights/actionGroups/ag", group))))
                .containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, "Azure classic subscription administrators": retired on 31 August 2024. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'contactRoles':['ServiceAdmin']|NOT_ASSESSED classic-roles",
                "'contactRoles':['accountadmin','ServiceAdmin']|NOT_ASSESSED classic-roles",
                "'contactRoles':['ServiceAdmin','Contributor'],'enabled':true|MET heard",
                "'contactRoles':['Contributor']|NOT_ASSESSED property-absent",
                "'contactRoles':['ServiceAdmin'],'contactEmails':['a@x.example'],'enabled':true|MET heard",
                "'contactRoles':['ServiceAdmin'],'enabled':false|NOT_MET unheard"})
    void budgetNotifyingOnlyRetiredRolesIsNotMet(String receivers, String answer) {
        assertThat(answers("cost.budget",
                scene(budget(SUBSCRIPTION, "{'amount':100,'notifications':{'a':{'threshold':80," + receivers + "}}}"))))
                .containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, "Azure to Azure disaster recovery architecture": replicas are attached to nothing. */
    @ParameterizedTest
    @CsvSource({"vm1-OsDisk-ASRReplica,NOT_ASSESSED disk-recovery", "asrseeddisk-vm1-1,NOT_ASSESSED disk-recovery",
        "vm1-OsDisk,NOT_MET disk"})
    void siteRecoveryReplicaIsNotReportedAsUnused(String name, String answer) {
        assertThat(answers("cost.unused",
                scene(resource("Microsoft.Compute/disks/" + name, "{'diskState':'Unattached'}"))))
                .containsExactly(name + " " + answer);
    }

    /** Microsoft Learn, REST "Disks - Get", {@code DiskState}: disks for a transfer are attached to nothing. */
    @ParameterizedTest
    @CsvSource({"Unattached,NOT_MET disk", "Attached,MET disk-used", "Reserved,MET disk-used", "Frozen,MET disk-used",
        "ActiveSAS,NOT_ASSESSED disk-transfer", "ReadyToUpload,NOT_ASSESSED disk-transfer",
        "ActiveUpload,NOT_ASSESSED disk-transfer"})
    void diskPreparedForTransferIsNotReportedAsUsed(String state, String answer) {
        assertThat(
                answers("cost.unused", scene(resource("Microsoft.Compute/disks/d", "{'diskState':'" + state + "'}"))))
                .containsExactly("d " + answer);
    }

    /** REST "Disks - Get", {@code managedBy}; "Network Interfaces - Get", {@code virtualMachine}. */
    @Test
    void partOfAMissingMachineIsNotReportedAsUsed() {
        String machines = "Microsoft.Compute/virtualMachines/";
        String disk = any(GROUP + "/providers/Microsoft.Compute/disks/d", "{'diskState':'Attached'}",
                "'managedBy':'" + GROUP + "/providers/" + machines + "deleted'");
        String nic = "Microsoft.Network/networkInterfaces/n";
        String address = resource("Microsoft.Network/publicIPAddresses/a",
                "{'publicIPAllocationMethod':'Static','ipAddress':'20.1.1.1','ipConfiguration':{'id':'" + GROUP
                        + "/providers/" + nic + "/ipConfigurations/i'}}");

        assertThat(answers("cost.unused", scene(disk, resource(machines + "other", "{}"))))
                .containsExactly("d NOT_ASSESSED disk-owner-missing");
        assertThat(answers("cost.unused", scene(disk))).containsExactly("d MET disk-used");
        assertThat(answers("cost.unused", scene(address, resource(nic, "{'ipConfigurations':[]}"))))
                .containsExactly("a NOT_ASSESSED address-idle");
        assertThat(answers("cost.unused", scene(address))).as("its interface may belong to no VM")
                .containsExactly("a NOT_ASSESSED type-not-read");
        assertThat(answers("cost.unused",
                scene(address, resource(nic, "{'virtualMachine':{'id':'" + GROUP + "/providers/" + machines + "m'}}"))))
                .containsExactly("a MET address-used");
    }

    @Test
    void usageBudgetAndFutureBudgetDoNotCount() {
        assertThat(
                answers("cost.budget", scene(budget(SUBSCRIPTION, "{'category':'Usage','amount':100," + ALERT + "}"))))
                .containsExactly(NAME + " NOT_MET none");
        assertThat(answers("cost.budget",
                scene(budget(SUBSCRIPTION, "{'category':'ReservationUtilization','amount':100," + ALERT + "}"))))
                .containsExactly(NAME + " NOT_MET none");
        assertThat(
                answers("cost.budget", scene(budget(SUBSCRIPTION, "{'category':'Cost','amount':100," + ALERT + "}"))))
                .containsExactly(NAME + " MET heard");
        assertThat(answers("cost.budget",
                scene(budget(SUBSCRIPTION,
                        "{'amount':100,'timePeriod':{'startDate':'2026-12-01T00:00:00Z'}," + ALERT + "}"))))
                .containsExactly(NAME + " NOT_MET not-started");
    }

    @Test
    void subscriptionWithoutReadBudgetIsNotAssessed() {
        assertThat(answers("cost.budget", scene(budget(GROUP, "{'amount':100," + ALERT + "}"))))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("cost.budget", scene(resource("Microsoft.KeyVault/vaults/kv", "{}"))))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
    }

    @Test
    void emptyListOfBudgetsIsNotMet() {
        CheckContext context = new CheckContext(
                InventoryFixture.inventory(ImportResultFixture.file("vm-list.json", "[" + machine(1) + "]"),
                        ImportResultFixture.file("budget-list.json", "[]")),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
        assertThat(answers("cost.budget", context)).containsExactly(NAME + " NOT_MET none");
    }

    private static String plan(String name, String more) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/" + name,
                "{'pricingTier':'Standard'" + more + "}");
    }

    private static String machine(int number) {
        return resource("Microsoft.Compute/virtualMachines/vm" + number, "{}");
    }

    private static String limit(String amount, String grain, String currency) {
        return budget(SUBSCRIPTION, "{'amount':" + amount + ",'timeGrain':'" + grain
                + "','currentSpend':{'amount':1,'unit':'" + currency + "'}}");
    }

    @Test
    void estimateMultipliesResourcesByRegisterPrices() {
        CheckContext context = scene(plan("VirtualMachines", ",'subPlan':'P1'"), plan("SqlServers", ""),
                plan("StorageAccounts", ""), plan("KeyVaults", ""), plan("FoundationalCspm", ""), machine(1),
                machine(2), resource("Microsoft.Sql/servers/s", "{}"),
                resource("Microsoft.Storage/storageAccounts/st", "{}"),
                any(GROUP + "/providers/Microsoft.Network/bastionHosts/b", "{}", "'sku':{'name':'Basic'}"),
                any(GROUP + "/providers/Microsoft.Network/bastionHosts/free", "{}", "'sku':{'name':'Developer'}"),
                limit("1896", "Annually", "EUR"));

        assertThat(answers("cost.expected", context)).containsExactly(NAME + " NOT_MET beyond");
        assertThat(Texts.in(Language.EN).get(assessments("cost.expected", context).getFirst().reason()))
                .isEqualTo("Estimated €159.00 per month: "
                        + "Defender for Servers, plan 1: 2 × €4.00, Defender for Azure SQL: 1 × €13.00, Defender for Storage: 1 × €8.00, "
                        + "Azure Bastion: 1 × €130.00 (prices as of 2026-11-24). Not included because billed by usage, or because the price or number is missing: Defender for Key Vault. "
                        + "The budget of €158.00 per month is not sufficient.");
    }

    @ParameterizedTest
    @CsvSource({"4,Monthly,EUR,MET within", "3.99,Monthly,EUR,NOT_MET beyond", "12,Quarterly,EUR,MET within",
        "4,Monthly,USD,NOT_ASSESSED other-currency", "4,Sometimes,EUR,NOT_ASSESSED other-currency"})
    void estimateIsComparedWithTheMonthlyBudget(String amount, String grain, String currency, String answer) {
        assertThat(answers("cost.expected",
                scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1), limit(amount, grain, currency))))
                .containsExactly(NAME + " " + answer);
    }

    /** A plan whose machines were not read costs something that is not in the sum. */
    @Test
    void estimateThatIsTooLowIsNotWithinTheBudget() {
        String storage = resource("Microsoft.Storage/storageAccounts/st", "{}");
        String[] read = {plan("StorageAccounts", ""), storage, limit("10", "Monthly", "EUR")};

        assertThat(answers("cost.expected", scene(read))).containsExactly(NAME + " MET within");
        assertThat(
                answers("cost.expected", scene(read[0], read[1], read[2], plan("VirtualMachines", ",'subPlan':'P1'"))))
                .containsExactly(NAME + " NOT_ASSESSED within-so-far");
    }

    /** Microsoft, "Microsoft Defender for Cloud pricing": Defender CSPM, App Service and Containers by resource. */
    @ParameterizedTest
    @CsvSource({"CloudPosture,NOT_ASSESSED within-so-far", "AppServices,NOT_ASSESSED within-so-far",
        "Containers,NOT_ASSESSED within-so-far", "KeyVaults,MET within"})
    void planWithUnknownCostIsNotAssessedUnlessBilledByOperations(String plan, String answer) {
        assertThat(answers("cost.expected", scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1),
                plan(plan, ""), limit("10", "Monthly", "EUR")))).containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, "Deploy Defender for Servers": a plan on a machine goes before that of the subscription. */
    @Test
    void planOfAMachineAppliesToThatMachineOnly() {
        String off = any(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1/providers/Microsoft.Security"
                + "/pricings/VirtualMachines", "{'pricingTier':'Free'}");
        String own = off.replace("'Free'", "'Standard','subPlan':'P1'");
        String budget = limit("5", "Monthly", "EUR");
        assertThat(answers("cost.expected",
                scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1), machine(2), budget)))
                .containsExactly(NAME + " NOT_MET beyond");
        assertThat(answers("cost.expected",
                scene(plan("VirtualMachines", ",'subPlan':'P1'"), off, machine(1), machine(2), budget)))
                .containsExactly(NAME + " MET within");
        assertThat(answers("cost.expected", scene(plan("VirtualMachines", "").replace("Standard", "Free"), own,
                machine(1), machine(2), limit("3", "Monthly", "EUR")))).containsExactly(NAME + " NOT_MET beyond");
    }

    /** Microsoft Learn, "Common questions about Defender for Servers"; "az vm list -d", {@code powerState}. */
    @Test
    void deallocatedMachineHasNoDefenderCost() {
        String off = any(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm2", "{}",
                "'powerState':'VM deallocated'");
        assertThat(answers("cost.expected",
                scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1), off, limit("5", "Monthly", "EUR"))))
                .containsExactly(NAME + " MET within");
    }

    /** Microsoft Learn, "Orchestration modes for Virtual Machine Scale Sets": uniform instances are no machines. */
    @Test
    void instancesOfAUniformScaleSetAreMissingInTheSum() {
        String set = resource("Microsoft.Compute/virtualMachineScaleSets/s", "{'orchestrationMode':'Uniform'}");
        String[] known = {plan("VirtualMachines", ",'subPlan':'P1'"), machine(1), limit("10", "Monthly", "EUR")};
        assertThat(answers("cost.expected", scene(known[0], known[1], known[2], set)))
                .containsExactly(NAME + " NOT_ASSESSED within-so-far");
        assertThat(answers("cost.expected", scene(known[0], known[1], known[2], set.replace("Uniform", "Flexible"))))
                .containsExactly(NAME + " MET within");
    }

    /** Microsoft Learn, "Defender for Storage (classic)": the plan per transaction has no price per account. */
    @Test
    void storagePlanPerTransactionHasNoPricePerAccount() {
        assertThat(answers("cost.expected",
                scene(plan("StorageAccounts", ",'subPlan':'PerTransaction'"),
                        resource("Microsoft.Storage/storageAccounts/st", "{}"), limit("1", "Monthly", "EUR"))))
                .containsExactly(NAME + " NOT_ASSESSED within-so-far");
    }

    @Test
    void lowerBudgetMayBeAnEarlyWarning() {
        String low = limit("3", "Monthly", "EUR");
        String high = limit("5", "Monthly", "EUR").replace("budgets/", "budgets/high-");
        String[] plans = {plan("VirtualMachines", ",'subPlan':'P1'"), machine(1)};
        assertThat(answers("cost.expected", scene(plans[0], plans[1], low, high)))
                .containsExactly(NAME + " NOT_ASSESSED between");
        assertThat(answers("cost.expected", scene(plans[0], plans[1], limit("4", "Monthly", "EUR"), high)))
                .containsExactly(NAME + " MET within");
        assertThat(answers("cost.expected", scene(plans[0], plans[1], machine(2), low, high)))
                .containsExactly(NAME + " NOT_MET beyond");
    }

    @Test
    void estimateIsNotAssessedWithoutBudgetOrPlans() {
        assertThat(answers("cost.expected", scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1))))
                .containsExactly(NAME + " NOT_ASSESSED no-budget");
        assertThat(answers("cost.expected", scene(any(GROUP + "/providers/Microsoft.Network/bastionHosts/b", "{}"))))
                .containsExactly(NAME + " NOT_ASSESSED plans-unread");
        assertThat(answers("cost.expected", scene(machine(1)))).isEmpty();
    }

    @Test
    void estimateUsesPricesOfTheRegister() {
        String[] resources = {plan("VirtualMachines", ",'subPlan':'P2'"), machine(1), limit("10", "Monthly", "EUR")};
        assertThat(answers("cost.expected", scene(resources))).containsExactly(NAME + " NOT_ASSESSED within-so-far");
        Prices prices = Prices.initial()
                .with(new Price(PriceItem.DEFENDER_SERVERS_P2, new BigDecimal("13.50"), LocalDate.of(2026, 1, 1)));
        assertThat(answers("cost.expected", scene(CheckCriteria.initial().withPrices(prices), resources)))
                .containsExactly(NAME + " NOT_MET beyond");
    }

    @ParameterizedTest
    @CsvSource({"30,NOT_MET short", "89,NOT_MET short", "90,MET right", "91,NOT_MET long", "365,NOT_MET long",
        "-1,NOT_ASSESSED not-told"})
    void logsMustBeRetainedForNinetyDays(int days, String answer) {
        assertThat(answers("cost.workspace-retention", scene(
                resource("Microsoft.OperationalInsights/workspaces/log", "{'retentionInDays':" + days + "}"), TABLE)))
                .containsExactly("log " + answer);
    }

    /** A table without a period of its own. */
    private static final String TABLE = resource("Microsoft.OperationalInsights/workspaces/log/tables/Heartbeat", "{}");

    /** Microsoft Learn, "Manage data retention in a Log Analytics workspace": a table can have a shorter period. */
    @Test
    void periodOfAWorkspaceDoesNotProveThatOfItsTables() {
        assertThat(answers("cost.workspace-retention",
                scene(resource("Microsoft.OperationalInsights/workspaces/log", "{'retentionInDays':90}"))))
                .containsExactly("log NOT_ASSESSED tables-unread");
    }

    /** Microsoft's REST reference, "Budgets - Get", 2018-01-31: filters with resourceGroups, resources and meters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{'resourceGroups':['rg1'],'resources':[],'meters':[]}|NOT_MET none",
                "{'resourceGroups':[],'resources':[],'meters':['m']}|NOT_MET none",
                "{'tags':{'app':['erp']}}|NOT_MET none", "{'resourceGroups':[],'resources':[],'meters':[]}|MET heard",
                "null|MET heard"})
    void budgetLimitedByFiltersOfOlderVersionsDoesNotCoverTheSubscription(String filters, String answer) {
        assertThat(answers("cost.budget",
                scene(budget(SUBSCRIPTION, "{'amount':100,'category':'Cost','filters':" + filters
                        + ",'notifications':{'a':{'enabled':true,'threshold':80,'contactEmails':['a@x.example']}}}"))))
                .singleElement()
                .asString()
                .endsWith(answer);
    }

    /** Microsoft Learn, REST "Tables - Get": totalRetentionInDays counts interactive and long-term retention. */
    @ParameterizedTest
    @CsvSource({"90,90,MET right", "90,30,NOT_MET short-tables", "365,30,NOT_MET short-tables",
        "30,365,NOT_ASSESSED short-longer-tables", "30,30,NOT_MET short", "90,365,NOT_MET long-tables"})
    void retentionOfTablesCountsInAdditionToTheWorkspace(int workspaceDays, int tableDays, String answer) {
        String workspace = "Microsoft.OperationalInsights/workspaces/log";
        assertThat(answers("cost.workspace-retention",
                scene(resource(workspace, "{'retentionInDays':" + workspaceDays + "}"),
                        resource(workspace + "/tables/SecurityEvent",
                                "{'retentionInDays':4,'totalRetentionInDays':" + tableDays + "}"))))
                .containsExactly("log " + answer);
    }

    /** Microsoft's REST reference, "Tables - Create Or Update": -1 stands for the period of the workspace. */
    @ParameterizedTest
    @CsvSource({"-1,-1,MET right", "30,-1,NOT_MET short-tables", "4,90,MET right"})
    void tableOfATemplateMayHaveThePeriodOfItsWorkspace(int days, int total, String answer) {
        String workspace = "Microsoft.OperationalInsights/workspaces/log";
        assertThat(answers("cost.workspace-retention",
                scene(resource(workspace, "{'retentionInDays':90}"),
                        resource(workspace + "/tables/SecurityEvent",
                                "{'retentionInDays':" + days + ",'totalRetentionInDays':" + total + "}"))))
                .containsExactly("log " + answer);
    }

    @Test
    void reasonOnRecordAllowsMoreButNotLess() {
        ResourceId workspace = ResourceId.parse(GROUP + "/providers/Microsoft.OperationalInsights/workspaces/LOG")
                .orElseThrow();
        CheckCriteria rules = CheckCriteria.initial().withLongerRecords(Map.of(workspace, "Contract with the insurer"));
        assertThat(answers("cost.workspace-retention", scene(rules,
                resource("Microsoft.OperationalInsights/workspaces/log", "{'retentionInDays':365}"), TABLE)))
                .containsExactly("log MET justified");
        assertThat(answers("cost.workspace-retention",
                scene(rules, resource("Microsoft.OperationalInsights/workspaces/log", "{'retentionInDays':30}"))))
                .containsExactly("log NOT_MET short");
        assertThat(answers("cost.workspace-retention",
                scene(resource("Microsoft.OperationalInsights/workspaces/log", "{'sku':{}}"),
                        reduced("Microsoft.OperationalInsights/workspaces/reduced"))))
                .containsExactly("log NOT_ASSESSED not-told", "reduced NOT_ASSESSED not-whole");
    }

    private static MonthlyBill bill(String month, String lastDay, CostKind kind, CostAmount... amounts) {
        return new MonthlyBill(YearMonth.parse(month), SUBSCRIPTION.replace("/subscriptions/", ""), "", kind,
                LocalDate.parse(month + "-01"), LocalDate.parse(lastDay), "bill.csv", "0".repeat(64),
                CheckResultSetFixture.NOW, List.of(amounts));
    }

    private static CostAmount amount(SecurityService service, String amount, String currency) {
        return new CostAmount(service, "", currency, new BigDecimal(amount));
    }

    @Test
    void estimateIsShownWithTheNewestCompleteBill() {
        CheckContext without = scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1),
                limit("4", "Monthly", "EUR"));
        MonthlyBill older = bill("2026-09", "2026-09-30", CostKind.ACTUAL,
                amount(SecurityService.DEFENDER, "99", "EUR"));
        MonthlyBill whole = bill("2026-10", "2026-10-31", CostKind.ACTUAL,
                amount(SecurityService.DEFENDER, "3.9", "EUR"), amount(SecurityService.BASTION, "120", "EUR"),
                amount(SecurityService.BACKUP, "1000", "EUR"), amount(SecurityService.DEFENDER, "2", "USD"));
        MonthlyBill running = bill("2026-11", "2026-11-10", CostKind.ACTUAL,
                amount(SecurityService.DEFENDER, "1", "EUR"));
        CheckContext with = new CheckContext(without.inventory(), without.rules(), CheckResultSetFixture.NOW,
                new CompanyContext(Map.of(), List.of(older, whole, running), NetworkPlan.empty()));
        CheckContext onlyRunning = new CheckContext(without.inventory(), without.rules(), CheckResultSetFixture.NOW,
                new CompanyContext(Map.of(), List.of(running), NetworkPlan.empty()));

        assertThat(Texts.in(Language.EN).get(assessments("cost.expected", with).getFirst().reason()))
                .contains("Billed for Defender and Bastion in 2026-10: €123.90, 2.00 USD.")
                .doesNotContain("1,000");
        assertThat(Texts.in(Language.DE).get(assessments("cost.expected", onlyRunning).getFirst().reason()))
                .contains("bis 2026-11-10: 1,00\u00A0€.");
        assertThat(Texts.in(Language.EN).get(assessments("cost.expected", without).getFirst().reason()))
                .doesNotContain("Billed");
    }

    /** The estimate is incomplete, but what was billed is known. */
    @ParameterizedTest
    @CsvSource({"10,within-so-far-billed", "11,within-so-far"})
    void billWithinTheBudgetIsNamed(String billed, String answer) {
        CheckContext without = scene(plan("VirtualMachines", ",'subPlan':'P1'"), machine(1), plan("CloudPosture", ""),
                limit("10", "Monthly", "EUR"));
        MonthlyBill bill = bill("2026-10", "2026-10-31", CostKind.ACTUAL,
                amount(SecurityService.DEFENDER, billed, "EUR"));
        CheckContext with = new CheckContext(without.inventory(), without.rules(), CheckResultSetFixture.NOW,
                new CompanyContext(Map.of(), List.of(bill), NetworkPlan.empty()));

        assertThat(answers("cost.expected", with)).containsExactly(NAME + " NOT_ASSESSED " + answer);
    }

    @Test
    void unusedDisksAndAddressesAreNotMet() {
        String disk = "Microsoft.Compute/disks/";
        String address = "Microsoft.Network/publicIPAddresses/";
        CheckContext context = scene(resource(disk + "d-used", "{'diskState':'Attached'}"),
                resource(disk + "d-left", "{'diskState':'Unattached'}"),
                resource(disk + "d-untold", "{'diskSizeGB':1}"), reduced(disk + "d-name"),
                resource(address + "a-used",
                        "{'ipConfiguration':{'id':'" + GROUP
                                + "/providers/Microsoft.Network/networkInterfaces/n/ipConfigurations/c'}}"),
                resource("Microsoft.Network/networkInterfaces/n",
                        "{'virtualMachine':{'id':'" + GROUP + "/providers/Microsoft.Compute/virtualMachines/m'}}"),
                resource(address + "a-nat",
                        "{'natGateway':{'id':'" + GROUP + "/providers/Microsoft.Network/natGateways/n'}}"),
                resource(address + "a-balancer", "{'publicIPAllocationMethod':'Static'}"),
                resource("Microsoft.Network/loadBalancers/l",
                        "{'frontendIPConfigurations':[{'properties':{'publicIPAddress':{'id':'" + GROUP + "/providers/"
                                + address + "a-balancer'}}}]}"),
                resource(address + "a-left", "{'publicIPAllocationMethod':'Static','ipAddress':'203.0.113.9'}"),
                resource(address + "a-back", "{'publicIPAllocationMethod':'Dynamic'}"));

        assertThat(answers("cost.unused", context)).containsExactlyInAnyOrder("d-used MET disk-used",
                "d-left NOT_MET disk", "d-untold NOT_ASSESSED not-whole", "d-name NOT_ASSESSED not-whole",
                "a-used MET address-used", "a-balancer MET address-used", "a-nat MET address-used",
                "a-left NOT_MET address", "a-back MET address-given-back");
    }
}
