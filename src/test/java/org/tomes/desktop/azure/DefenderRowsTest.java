package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.view.RegulatoryComplianceState;

class DefenderRowsTest {

    private static String advice(String machine, String key, String severity, String code) {
        return "{'id':'" + SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/" + machine
                + "/providers/Microsoft.Security/assessments/" + key + "','name':'" + key
                + "','type':'Microsoft.Security/assessments','properties':{" + "'displayName':'Advice " + key
                + "','status':{'code':'" + code + "'},'metadata':{'severity':'" + severity
                + "','remediationDescription':'<p>Do this.</p><br>Then &amp; that.'}}}";
    }

    @Test
    void recommendationsAreGroupedAndTheMostSevereIsFirst() {
        Inventory inventory = InventoryFixture.inventory(file("a.json",
                "[" + String.join(",", advice("vm1", "k-low", "Low", "Unhealthy"),
                        advice("vm1", "k-high", "High", "Unhealthy"), advice("vm2", "k-high", "High", "Healthy"),
                        advice("vm2", "k-done", "High", "Healthy"), advice("vm3", "k-high", "High", "NotApplicable"))
                        + "]"));
        List<RecommendationRow> rows = RecommendationRow.of(inventory);
        assertThat(rows).extracting(RecommendationRow::key).containsExactly("k-high", "k-low", "k-done");
        RecommendationRow high = rows.getFirst();
        assertThat(high.open()).singleElement()
                .satisfies(each -> assertThat(each.about().orElseThrow().name()).isEqualTo("vm1"));
        assertThat(high.healthy()).hasSize(1);
        assertThat(high.notApplicable()).hasSize(1);
        assertThat(DefenderController.withoutHtml(high.remediation().orElseThrow()))
                .isEqualTo("Do this.\n\nThen & that.");
    }

    @Test
    void aMarkThatMicrosoftWritesAboutStaysAsItIs() {
        assertThat(DefenderController.withoutHtml("Escape &amp;lt; and write <b>&lt;name&gt;</b>"))
                .isEqualTo("Escape &lt; and write <name>");
    }

    @ParameterizedTest
    @CsvSource({"ISO-27001,ISO_27001", "ISO 27001:2013,ISO_27001", "ISO-IEC-27001-2022,ISO_27001",
        "NIST-SP-800-53-R5,NIST", "CIS-Azure-Foundations-v2.0.0,CIS", "Microsoft-cloud-security-benchmark,OTHER",
        "PCI-DSS-4,OTHER"})
    void standardsAreRecognisedByTheirPrefix(String name, ComplianceRow.ControlFamily family) {
        assertThat(ComplianceRow.ControlFamily.of(name)).isEqualTo(family);
    }

    @Test
    void controlsAreListedBelowTheirStandardWithStateAndCounts() {
        String standard = SUBSCRIPTION + "/providers/Microsoft.Security/regulatoryComplianceStandards/ISO-27001-2013";
        Inventory inventory = InventoryFixture.inventory(file("a.json", "[{'id':'" + standard
                + "','name':'ISO-27001-2013','type':"
                + "'Microsoft.Security/regulatoryComplianceStandards','properties':{'state':'Failed','passedControls':3,'failedControls':2}},"
                + "{'id':'" + standard + "/regulatoryComplianceControls/A.9.1','name':'A.9.1','type':"
                + "'Microsoft.Security/regulatoryComplianceStandards/regulatoryComplianceControls','properties':{'description':'Access','state':'passed',"
                + "'passedAssessments':4,'failedAssessments':0}}]"));
        List<ComplianceRow> rows = ComplianceRow.of(inventory);
        assertThat(rows).extracting(ComplianceRow::control).containsExactly("", "A.9.1");
        assertThat(rows).extracting(ComplianceRow::state)
                .containsExactly(RegulatoryComplianceState.FAILED, RegulatoryComplianceState.PASSED);
        assertThat(rows.getLast().passed()).contains(4);
    }
}
