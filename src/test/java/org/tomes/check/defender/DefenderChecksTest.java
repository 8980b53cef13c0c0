package org.tomes.check.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.check.Severity;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class DefenderChecksTest {

    private static final String NAME = SUBSCRIPTION.substring("/subscriptions/".length());
    private static final String SECURITY = SUBSCRIPTION + "/providers/Microsoft.Security/";
    private static final String MACHINE = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm";
    private static final String DATABASE = GROUP + "/providers/Microsoft.Sql/servers/s/databases/db";

    private static String recommendation(String about, String key, String title, String status, String more) {
        return any(about + "/providers/Microsoft.Security/assessments/" + key,
                "{'displayName':'" + title + "','status':{'code':'" + status
                        + "','statusChangeDate':'2026-09-25T10:00:00Z'},'resourceDetails':{'Id':'" + about + "'}" + more
                        + "}");
    }

    private static final String ISO_INITIATIVE = "{'displayName':'ISO/IEC 27001:2022','policyDefinitionId':"
            + "'/providers/Microsoft.Authorization/policySetDefinitions/iso','scope':'" + SUBSCRIPTION;

    @Test
    void defenderIsOnboardedIfItHasResults() {
        assertThat(answers("defender.onboarded",
                scene(any(SECURITY + "secureScores/ascScore", "{'score':{'max':1,'current':1}}"))))
                .containsExactly(NAME + " MET works");
        assertThat(answers("defender.onboarded",
                scene(any(SECURITY + "secureScores/ascScore", "{'score':{'max':0,'current':0}}"))))
                .as("a score of 0 of 0 points assesses nothing: Microsoft Learn, \"Secure score\"")
                .containsExactly(NAME + " NOT_ASSESSED empty-score");
        assertThat(answers("defender.onboarded", scene(any(SECURITY + "secureScores/ascScore", "{'weight':1}"))))
                .as("its points were not collected")
                .containsExactly(NAME + " NOT_ASSESSED property-absent");
        assertThat(answers("defender.onboarded",
                scene(any(SECURITY + "pricings/FoundationalCspm", "{'pricingTier':'Standard'}"))))
                .containsExactly(NAME + " MET on");
        assertThat(answers("defender.onboarded",
                scene(any(SECURITY + "pricings/FoundationalCspm", "{'pricingTier':'Free'}"))))
                .containsExactly(NAME + " NOT_MET off");
        assertThat(answers("defender.onboarded",
                scene(any(SECURITY + "pricings/VirtualMachines", "{'pricingTier':'Free'}"))))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
    }

    @Test
    void recommendationHasItsSeverityAndAge() {
        Assessment open = assessments("defender.recommendations",
                scene(recommendation(MACHINE, "k", "Close ports", "Unhealthy", ",'metadata':{'severity':'High'}")))
                .getFirst();
        assertThat(open.severity()).isEqualTo(Severity.HIGH);
        assertThat(open.resource().name()).isEqualTo("vm");
        assertThat(Texts.in(Language.EN).get(open.reason())).isEqualTo(
                "Recommendation “Close ports”, reported by Defender for Cloud since 2026-09-25 (60 days), there with severity high.");
    }

    @Test
    void recommendationIsAssessedByItsState() {
        assertThat(answers("defender.recommendations",
                scene(recommendation(MACHINE, "a", "A", "Healthy", ""),
                        recommendation(MACHINE, "b", "B", "NotApplicable", ""),
                        recommendation(MACHINE, "c", "C", "Unhealthy", ""),
                        any(MACHINE + "/providers/Microsoft.Security/assessments/d", "{'displayName':'D'}"),
                        any(MACHINE + "/providers/Microsoft.Security/assessments/e",
                                "{'displayName':'E','status':{'code':'NotApplicable','cause':'Exempt'}}"))))
                .containsExactly("vm MET followed", "vm NOT_ASSESSED not-applicable", "vm NOT_MET open",
                        "vm NOT_ASSESSED not-whole", "vm NOT_ASSESSED exempt");
    }

    @Test
    void recommendationsOfOtherChecksAreNotFoundTwice() {
        assertThat(answers("defender.recommendations",
                scene(recommendation(DATABASE, "82e20e14-edc5-4373-bfc4-f13121257c37", "SQL", "Unhealthy", ""))))
                .isEmpty();
    }

    @Test
    void databaseResultFollowsItsVulnerabilityScan() {
        String other = GROUP + "/providers/Microsoft.Sql/servers/s/databases/quiet";
        CheckContext context = scene(any(DATABASE, "{}"), any(other, "{}"),
                any(GROUP + "/providers/Microsoft.Sql/servers/s/databases/master", "{}"),
                recommendation(DATABASE, "k", "SQL databases should have vulnerability findings resolved", "Unhealthy",
                        ""),
                any(DATABASE + "/providers/Microsoft.Security/assessments/k/subAssessments/1",
                        "{'status':{'code':'Unhealthy','severity':'High'}}"),
                any(DATABASE + "/providers/Microsoft.Security/assessments/k/subAssessments/2",
                        "{'status':{'code':'Healthy','severity':'Low'}}"));
        assertThat(answers("defender.sql-findings", context)).containsExactly("db NOT_MET counted",
                "quiet NOT_ASSESSED not-said");
        assertThat(assessments("defender.sql-findings", context).getFirst().reason().arguments()).containsExactly(1, 1L,
                0L, 0L);
        assertThat(answers("defender.sql-findings", scene(any(DATABASE, "{}"))))
                .containsExactly("db NOT_ASSESSED type-not-read");
        assertThat(
                answers("defender.sql-findings",
                        scene(recommendation(DATABASE, "k",
                                "SQL databases should have vulnerability findings " + "resolved", "Healthy", ""))))
                .containsExactly("db MET none");
    }

    /** Defender's own page: a recommendation is healthy if no result of its scan is open. */
    @Test
    void healthyRecommendationWithAnOpenResultContradictsItself() {
        String title = "SQL databases should have vulnerability findings resolved";
        String open = "/subAssessments/1";
        assertThat(answers("defender.sql-findings",
                scene(recommendation(DATABASE, "k", title, "Healthy", ""),
                        any(DATABASE + "/providers/Microsoft.Security/assessments/k" + open,
                                "{'status':{'code':'Unhealthy','severity':'High'}}"))))
                .containsExactly("db NOT_ASSESSED contradicted");
        assertThat(answers("defender.sql-findings",
                scene(recommendation(DATABASE, "k", title, "Healthy", ""),
                        any(DATABASE + "/providers/Microsoft.Security/assessments/other" + open,
                                "{'status':{'code':'Unhealthy','severity':'High'}}"))))
                .containsExactly("db NOT_ASSESSED contradicted");
        assertThat(answers("defender.recommendations", scene(
                recommendation(MACHINE, "k", "Machines should have vulnerability findings resolved", "Healthy", ""),
                any(MACHINE + "/providers/Microsoft.Security/assessments/k" + open,
                        "{'status':{'code':'Unhealthy','severity':'High'}}"))))
                .singleElement()
                .asString()
                .endsWith("NOT_ASSESSED contradicted");
    }

    /** Microsoft Learn, REST "Assessments - List", {@code assessmentType}: CustomerManaged is the company's own. */
    @Test
    void customRecommendationIsNotMistakenForABuiltInOne() {
        String own = any(SUBSCRIPTION + "/providers/Microsoft.Security/assessments/k",
                "{'displayName':'Accounts with owner permissions on Azure resources should be MFA enabled',"
                        + "'status':{'code':'Healthy'},'metadata':{'assessmentType':'CustomerManaged'}}");
        assertThat(answers("identity.mfa-owners", scene(own))).noneMatch(answer -> answer.contains(" MET"));
        assertThat(answers("identity.mfa-owners", scene(own.replace("CustomerManaged", "BuiltIn"))))
                .anyMatch(answer -> answer.contains(" MET"));
    }

    /** Of an older and a newer form of the recommendation the one that complains counts. */
    @Test
    void healthyRecommendationDoesNotHideAnUnhealthyOneForTheSameDatabase() {
        String title = "SQL databases should have vulnerability findings resolved";
        assertThat(
                answers("defender.sql-findings",
                        scene(recommendation(DATABASE, "a", title, "Unhealthy", ""),
                                recommendation(DATABASE, "b", title, "Healthy", ""))))
                .containsExactly("db NOT_MET open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|NOT_MET open",
        "{'publicNetworkAccess':'Disabled'}|MET private",
        "{'publicNetworkAccess':'SecuredByPerimeter'}|NOT_ASSESSED perimeter",
        "{'networkAcls':{'defaultAction':'Allow'}}|NOT_MET open",
        "{'networkAcls':{'defaultAction':'Deny'}}|MET restricted",
        "{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'0.0.0.0/0'}]}}|NOT_MET everybody",
        "{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'0.0.0.0/1'},{'value':'128.0.0.0/2'},"
                + "{'value':'192.0.0.0/2'}]}}|NOT_MET everybody",
        "{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'20.0.0.0/8'}]}}|NOT_MET wide-firewall",
        "{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'20.0.0.0/16'}]}}|MET restricted",
        "{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'nowhere'}]}}|NOT_ASSESSED unread-firewall",
        "{'networkRuleSet':{'defaultAction':'deny'}}|MET restricted",
        "{'networkAcls':{'defaultAction':'Deny'},'networkRuleSet':{'defaultAction':'Allow'}}|NOT_ASSESSED contradicted"})
    void storageIsAssessedByItsNetworkRules(String properties, String answer) {
        assertThat(answers("defender.storage-network",
                scene(resource("Microsoft.Storage/storageAccounts/st", properties)))).containsExactly("st " + answer);
    }

    /** Microsoft Learn, "Create a resource instance network rule for Azure Storage". */
    @ParameterizedTest
    @CsvSource({"t-own,MET restricted-instances", "T-OWN,MET restricted-instances",
        "t-other,NOT_ASSESSED foreign-instances"})
    void resourceInstancesOfAnotherTenantPassTheNetworkRulesOfStorage(String tenant, String answer) {
        String account = resource("Microsoft.Storage/storageAccounts/st",
                "{'networkAcls':{'defaultAction':'Deny','resourceAccessRules':[{'tenantId':'" + tenant
                        + "','resourceId':'/subscriptions/*/resourcegroups/*/providers/Microsoft.DataFactory/factories/*'}]}}");
        assertThat(answers("defender.storage-network",
                scene(account,
                        any(SUBSCRIPTION, "{}", "'type':'Microsoft.Resources/subscriptions','tenantId':'t-own'"))))
                .containsExactly("st " + answer);
        assertThat(answers("defender.storage-network", scene(account)))
                .containsExactly("st MET restricted-instances-anywhere");
    }

    @Test
    void storageOfAReducedListIsNotAssessed() {
        assertThat(answers("defender.storage-network", scene(reduced("Microsoft.Storage/storageAccounts/st"))))
                .containsExactly("st NOT_ASSESSED not-whole");
    }

    @ParameterizedTest
    @CsvSource({"ISO-27001,Failed,MET measured", "ISO-27001-2013,Passed,MET measured",
        "ISO-IEC-27001-2022,failed,MET measured", "ISO-27001,Skipped,NOT_MET nothing-measured",
        "PCI-DSS-3.2,Failed,NOT_MET missing"})
    void isoIsFoundByTheBeginningOfItsName(String standard, String state, String answer) {
        assertThat(answers("defender.iso-standard",
                scene(any(SECURITY + "regulatoryComplianceStandards/" + standard,
                        "{'state':'" + state + "','passedControls':7,'failedControls':4}"))))
                .containsExactly(NAME + " " + answer);
    }

    /** A state of Passed without any control that passed or failed says nothing, nor does one that a control denies. */
    @Test
    void stateOfAStandardMustAgreeWithItsControls() {
        String standard = SECURITY + "regulatoryComplianceStandards/ISO-27001-2022";
        assertThat(answers("defender.iso-standard",
                scene(any(standard,
                        "{'state':'Passed','passedControls':0,'failedControls':0," + "'unsupportedControls':93}"))))
                .containsExactly(NAME + " NOT_MET nothing-measured");
        assertThat(answers("defender.iso-standard",
                scene(any(standard, "{'state':'Passed','passedControls':5,'failedControls':0}"),
                        any(standard + "/regulatoryComplianceControls/A.8.20", "{'state':'Failed'}"))))
                .containsExactly(NAME + " NOT_ASSESSED contradicted");
        assertThat(answers("defender.iso-standard",
                scene(any(standard, "{'state':'Failed','passedControls':5,'failedControls':1}"),
                        any(standard + "/regulatoryComplianceControls/A.8.20", "{'state':'Failed'}"))))
                .containsExactly(NAME + " MET measured");
    }

    @Test
    void isoStandardMayBeAssignedAsPolicy() {
        assertThat(answers("defender.iso-standard", scene(
                any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/p", ISO_INITIATIVE + "'}"))))
                .containsExactly(NAME + " MET assigned");
        assertThat(answers("defender.iso-standard",
                scene(any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/p",
                        ISO_INITIATIVE.replace("policySetDefinitions", "policyDefinitions") + "'}"))))
                .as("a single policy with this name: Microsoft Learn, \"Regulatory compliance standards\"")
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("defender.iso-standard",
                scene(any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/p",
                        ISO_INITIATIVE + "'}"),
                        any(SECURITY + "regulatoryComplianceStandards/PCI-DSS-4", "{'state':'Failed'}"))))
                .as("Defender lists its standards without this one")
                .containsExactly(NAME + " NOT_ASSESSED assigned-unmeasured");
        assertThat(answers("defender.iso-standard",
                scene(any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/p",
                        ISO_INITIATIVE + "','notScopes':['" + SUBSCRIPTION + "']}"))))
                .as("the assignment leaves the subscription out")
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("defender.iso-standard", scene(any(MACHINE, "{}"))))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
    }

    private static String score(String subscription, double current, double max, int weight) {
        return any(subscription + "/providers/Microsoft.Security/secureScores/ascScore",
                "{'score':{'max':" + max + ",'current':" + current + "},'weight':" + weight + "}");
    }

    private static CheckContext scored(Optional<ScoreAgainstTarget> goal, String... scores) {
        return scene(CheckCriteria.initial().withScoreGoal(goal), scores);
    }

    @Test
    void scoreOfSeveralSubscriptionsIsWeighted() {
        String other = "/subscriptions/99999999-2222-3333-4444-555555555555";
        CheckContext context = scored(Optional.of(new ScoreAgainstTarget(0.7)), score(SUBSCRIPTION, 9, 10, 1),
                score(other, 10, 20, 3));
        assertThat(answers("defender.score-target", context)).containsExactly("Secure Score NOT_MET below");
        assertThat((Double) assessments("defender.score-target", context).getFirst().reason().arguments().getFirst())
                .isEqualTo(0.6);
    }

    /** Microsoft Learn, "Secure score in Microsoft Defender for Cloud": the total depends on every weight. */
    @Test
    void targetIsNotAssessedIfAnUnweightedScoreCouldChangeTheResult() {
        String untold = "/subscriptions/88888888-2222-3333-4444-555555555555";
        Optional<ScoreAgainstTarget> goal = Optional.of(new ScoreAgainstTarget(0.5));
        String low = score(untold, 1, 10, 1).replace("'weight':1", "'percentage':0.1");
        String high = score(untold, 9, 10, 1).replace("'weight':1", "'percentage':0.9");

        assertThat(answers("defender.score-target", scored(goal, score(SUBSCRIPTION, 6, 10, 5), low)))
                .containsExactly("Secure Score NOT_ASSESSED without-weight");
        assertThat(answers("defender.score-target", scored(goal, score(SUBSCRIPTION, 4, 10, 5), high)))
                .containsExactly("Secure Score NOT_ASSESSED without-weight");
        assertThat(answers("defender.score-target", scored(goal, score(SUBSCRIPTION, 4, 10, 5), low)))
                .containsExactly("Secure Score NOT_MET without-weight");
    }

    @Test
    void scoreThatIsExactlyTheTargetReachesIt() {
        String other = "/subscriptions/99999999-2222-3333-4444-555555555555";
        assertThat(answers("defender.score-target", scored(Optional.of(new ScoreAgainstTarget(0.85)),
                score(SUBSCRIPTION, 34, 40, 3), score(other, 17, 20, 7)))).containsExactly("Secure Score MET reached");
        assertThat(answers("defender.score-target",
                scored(Optional.of(new ScoreAgainstTarget(0.85)), score(SUBSCRIPTION, 33.998, 40, 3))))
                .containsExactly("Secure Score NOT_MET below");
    }

    /** The same figure as the list of scores and documents have. */
    @Test
    void scoreIgnoresSubscriptionsWithoutWeight() {
        String weightless = "/subscriptions/99999999-2222-3333-4444-555555555555";
        String untold = "/subscriptions/88888888-2222-3333-4444-555555555555";
        CheckContext context = scored(Optional.of(new ScoreAgainstTarget(0.5)), score(SUBSCRIPTION, 6, 10, 5),
                score(weightless, 10, 10, 0), score(untold, 10, 10, 1).replace("'weight':1", "'percentage':1"));

        assertThat(answers("defender.score-target", context)).containsExactly("Secure Score MET without-weight");
        assertThat(((Message) assessments("defender.score-target", context).getFirst().reason().arguments().getFirst())
                .arguments()
                .getFirst()).isEqualTo(0.6);
        assertThat(answers("defender.score-target",
                scored(Optional.of(new ScoreAgainstTarget(0.5)),
                        score(untold, 6, 10, 1).replace("'weight':1", "'percentage':1"))))
                .containsExactly("Secure Score MET reached");
        assertThat(answers("defender.score-target",
                scored(Optional.of(new ScoreAgainstTarget(0.5)), score(SUBSCRIPTION, 11, 10, 1))))
                .containsExactly("Secure Score NOT_ASSESSED no-value");
    }

    @Test
    void scoreWithoutATargetOrWithoutAMaximumIsNotAssessed() {
        assertThat(answers("defender.score-target", scored(Optional.empty(), score(SUBSCRIPTION, 9, 10, 1))))
                .containsExactly("Secure Score NOT_ASSESSED no-target");
        assertThat(answers("defender.score-target",
                scored(Optional.of(new ScoreAgainstTarget(0.7)), score(SUBSCRIPTION, 0, 0, 1))))
                .containsExactly("Secure Score NOT_ASSESSED no-value");
        assertThat(answers("defender.score-target",
                scored(Optional.of(new ScoreAgainstTarget(0.9)), score(SUBSCRIPTION, 9, 10, 1))))
                .containsExactly("Secure Score MET reached");
        assertThat(
                answers("defender.score-target", scored(Optional.of(new ScoreAgainstTarget(0.7)), any(MACHINE, "{}"))))
                .containsExactly("Secure Score NOT_ASSESSED type-not-read");
        assertThat(answers("defender.score-target", scene(any(MACHINE, "{}")))).isEmpty();
    }

    /** Microsoft's REST reference, "Alerts - List": status and severity of an alert. */
    @Test
    void resolvedAndDismissedAlertsAreNotOpen() {
        assertThat(answers("defender.alerts",
                scene(alert("Active", "High"), alert("InProgress", "Low"), alert("Resolved", "High"),
                        alert("Dismissed", "High"), alert("Active", "Informational"), alert("Later", "High"))))
                .containsExactlyInAnyOrder("vm-Active-High NOT_MET active", "vm-InProgress-Low NOT_MET in-progress",
                        "vm-Resolved-High MET resolved", "vm-Dismissed-High MET dismissed",
                        "vm-Active-Informational MET informational", "vm-Later-High NOT_ASSESSED status-unknown");
        assertThat(assessments("defender.alerts", scene(alert("Active", "High"), alert("Active", "Low"))))
                .extracting(Assessment::severity)
                .containsExactlyInAnyOrder(Severity.HIGH, Severity.LOW);
        assertThat(answers("defender.alerts", scene())).isEmpty();
    }

    private static String alert(String status, String severity) {
        String name = status + "-" + severity;
        return any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/locations/westeurope/alerts/" + name,
                "{'alertDisplayName':'Suspicious sign-in','status':'" + status + "','severity':'" + severity
                        + "','compromisedEntity':'vm-" + name + "','startTimeUtc':'2026-11-01T10:00:00Z'}");
    }
}
