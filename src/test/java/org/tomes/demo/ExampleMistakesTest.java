package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.GroupCheckReport;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The example is useful only if the mistakes mentioned in its measures really occur in it. */
class ExampleMistakesTest {

    private GroupCheckReport report;

    @BeforeEach
    void checkAllGroups() throws JsonProcessingException {
        ExampleAzure azure = new ExampleAzure(LocalDate.of(2026, 3, 31));
        NetworkReader reader = new NetworkReader();
        for (String name : azure.names()) {
            reader.add(new ObjectMapper().readTree(azure.json(name)), name);
        }
        Network network = reader.network();
        report = GroupCheckReport.of(NsgAnalysis.of(network), network.notRead(), Texts.in(Language.EN));
    }

    @Test
    void everyGroupAndRuleIsRead() {
        assertThat(report.groups()).hasSize(9);
        assertThat(report.notRead()).isEmpty();
    }

    @Test
    void onlyPortalAndTestEnvironmentAllowRemoteDesktop() {
        List<GroupCheckReport.Group> open = report.groups()
                .stream()
                .filter(group -> group.exposures()
                        .stream()
                        .anyMatch(exposed -> Integer.valueOf(3389).equals(exposed.port())
                                && exposed.verdict() == PortOpenness.OPEN))
                .toList();

        assertThat(open).extracting(GroupCheckReport.Group::name)
                .containsExactlyInAnyOrder("nsg-portal-frontend-prod", "nsg-nic-portal-web01", "nsg-erp-dev-frontend");
    }

    @Test
    void managementIsOpenForTheOfficeOnly() {
        assertThat(group("nsg-mgmt-gwc").exposures())
                .filteredOn(exposed -> Integer.valueOf(3389).equals(exposed.port()))
                .singleElement()
                .matches(exposed -> exposed.verdict() == PortOpenness.RESTRICTED)
                .matches(exposed -> exposed.sources().equals(List.of("203.0.113.40/29")));
    }

    @Test
    void testEnvironmentHasAnAnyAnyRule() {
        assertThat(group("nsg-erp-dev-frontend").mistakes())
                .extracting(GroupCheckReport.ReportedMistake::check, GroupCheckReport.ReportedMistake::rule)
                .contains(tuple("nsg.any-any", "Alles-erlauben-Test"));
    }

    @Test
    void partnerRuleOfTheErpIsShadowedByTheDenyRule() {
        assertThat(group("nsg-erp-frontend-prod").unreachableRules()).singleElement()
                .isEqualTo(new GroupCheckReport.Unreachable("Erlaube-RDP-ERP-Partner", List.of("Verbiete-RDP-SSH"),
                        "opposite"));
    }

    private GroupCheckReport.Group group(String name) {
        return report.groups().stream().filter(group -> group.name().equals(name)).findFirst().orElseThrow();
    }
}
