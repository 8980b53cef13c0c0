package org.tomes.check.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.file;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.EarlierControls;
import org.tomes.check.defender.IsoAssessments.Result;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.view.RegulatoryComplianceState;

/** Results of Defender for Cloud by Annex A control; from Microsoft's page on regulatory compliance in Defender. */
class IsoAssessmentsTest {

    private static final String ONE = "11111111-0000-0000-0000-000000000001";
    private static final String TWO = "11111111-0000-0000-0000-000000000002";
    private static final ControlId NETWORKS = ControlId.of("A.8.20");

    private static String control(String subscription, String standard, String number, String state) {
        return "{'id':'/subscriptions/" + subscription + "/providers/Microsoft.Security/regulatoryComplianceStandards/"
                + standard + "/regulatoryComplianceControls/" + number + "','name':'" + number
                + "','type':'microsoft.security/regulatorycompliancestandards/regulatorycompliancecontrols',"
                + "'properties':{'state':'" + state + "','passedAssessments':4,'failedAssessments':2}}";
    }

    private static IsoAssessments of(String... controls) {
        return new IsoAssessments(InventoryFixture
                .inventory(file("a.json", Stream.of(controls).collect(Collectors.joining(",", "[", "]")))));
    }

    @Test
    void controlHasTheWorstStateOfAllSubscriptions() {
        IsoAssessments results = of(control(ONE, "ISO-27001-2022", "A.8.20", "Passed"),
                control(TWO, "ISO-IEC-27001-2022", "8.20", "failed"));

        assertThat(results.state(NETWORKS)).contains(RegulatoryComplianceState.FAILED);
        assertThat(results.of(NETWORKS)).extracting(result -> result.subscription().id().name())
                .containsExactly(TWO, ONE);
    }

    @Test
    void resultsOfThe2013EditionAreMappedToSuccessorControls() {
        IsoAssessments results = of(control(ONE, "ISO-27001-2013", "A.13.1.1", "Failed"),
                control(ONE, "ISO-27001-2013", "A.18.2.3", "Passed"));

        assertThat(results.of(NETWORKS)).extracting(Result::number).containsExactly("A.13.1.1");
        assertThat(results.state(ControlId.of("A.8.8"))).contains(RegulatoryComplianceState.PASSED);
        assertThat(results.state(ControlId.of("A.5.36"))).contains(RegulatoryComplianceState.PASSED);
    }

    @Test
    void editionOf2022ReplacesThatOf2013InTheSameSubscriptionOnly() {
        IsoAssessments results = of(control(ONE, "ISO-27001-2013", "A.13.1.1", "Failed"),
                control(ONE, "ISO-27001-2022", "A.8.20", "Passed"),
                control(TWO, "ISO-27001-2013", "A.13.1.1", "Skipped"));

        assertThat(results.of(NETWORKS)).extracting(Result::number).containsExactly("A.8.20", "A.13.1.1");
        assertThat(results.state(NETWORKS)).contains(RegulatoryComplianceState.PASSED);
    }

    @Test
    void controlsOfOtherStandardsAreNotAnnexAControls() {
        IsoAssessments results = of(control(ONE, "ISO-27001-2013", "A.8.2", "Failed"),
                control(ONE, "ISO-27001", "A.8.2", "Failed"), control(ONE, "PCI-DSS-4", "8.20", "Failed"),
                control(ONE, "ISO-27001-2022", "X", "Failed"));

        assertThat(results.state(ControlId.of("A.8.2"))).isEmpty();
        assertThat(results.state(NETWORKS)).isEmpty();
    }

    @Test
    void absenceOfAResultNamesItsReason() {
        assertThat(of(control(ONE, "ISO-27001-2022", "A.8.24", "Passed")).missing().key())
                .isEqualTo("azure.iso.notThisControl");
        assertThat(of(control(ONE, "PCI-DSS-4", "8.20", "Failed")).missing().key()).isEqualTo("azure.iso.notAssigned");
        assertThat(of("{'id':'/subscriptions/" + ONE + "','subscriptionId':'" + ONE + "','displayName':'s'}").missing()
                .key()).isEqualTo("azure.iso.notCollected");
    }

    @Test
    void everyControlOf2013HasASuccessor() {
        assertThat(EarlierControls.successors("18.2.3")).extracting(ControlId::toString)
                .containsExactly("A.5.36", "A.8.8");
        assertThat(EarlierControls.successors("13.1.1")).containsExactly(NETWORKS);
        assertThat(EarlierControls.successors("13.1")).isEmpty();
    }
}
