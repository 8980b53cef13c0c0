package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.check;
import static org.tomes.nsg.analysis.NsgFixture.exposure;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ExposuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "Internet", "internet", "0.0.0.0/0", "::/0", "0.0.0.0/1", "AzureCloud",
        "azurecloud.WestEurope", "8.8.0.0/15", "2001:db8::/31"})
    void portIsOpenToManyPublicAddresses(String source) {
        Exposure rdp = exposure(check(inbound("rdp", 100, "Allow", source, "3389")), 3389);

        assertThat(rdp.verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(rdp.rule().name()).isEqualTo("rdp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "8.8.0.0/16", "2001:db8::/32", "203.0.113.0/24", "::ffff:8.8.8.8"})
    void portIsRestrictedToFewPublicAddresses(String source) {
        Exposure rdp = exposure(check(inbound("rdp", 100, "Allow", source, "3389")), 3389);

        assertThat(rdp.verdict()).isEqualTo(PortOpenness.RESTRICTED);
        assertThat(rdp.sources().cidrs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "VirtualNetwork", "AzureLoadBalancer", "168.63.129.16", "100.64.0.0/10",
        "fd00::/8", "127.0.0.1"})
    void portIsClosedWhereOnlyAddressesThatAreNotPublicGetThrough(String source) {
        Exposure rdp = exposure(check(inbound("rdp", 100, "Allow", source, "3389")), 3389);

        assertThat(rdp.verdict()).isEqualTo(PortOpenness.CLOSED);
        assertThat(rdp.rule().name()).isEqualTo("DenyAllInBound");
    }

    /** RDP also uses UDP 3389; 23 is Telnet, 2375 Docker without a password, 27017 MongoDB. */
    @ParameterizedTest
    @CsvSource({"Udp,3389", "Tcp,27017", "Tcp,2375", "Tcp,23", "Tcp,6379", "Tcp,5900", "Udp,161", "Tcp,27000-27100"})
    void openManagementAndDatabasePortsAreFindings(String protocol, String port) {
        NsgAnalysis check = check(new RawRule("r", 100, "Inbound", "Allow", protocol, List.of("*"), List.of("*"),
                List.of("*"), List.of(port)));

        assertThat(check.hasFindings()).isTrue();
    }

    @Test
    void ruleForAllPortsExceptZeroFromAnywhereIsAnyAny() {
        assertThat(check(inbound("r", 100, "Allow", "*", "1-65535")).mistakes()).extracting(RuleMistake::check)
                .contains("nsg.any-any");
    }

    @Test
    void halvesOfTheInternetAreTheInternet() {
        NsgAnalysis check = check(inbound("low", 100, "Allow", "0.0.0.0/1", "3389"),
                inbound("high", 110, "Allow", "128.0.0.0/1", "3389"), inbound("six", 120, "Allow", "::/0", "3389"));

        assertThat(exposure(check, 3389).sources())
                .isEqualTo(exposure(check(inbound("all", 100, "Allow", "*", "3389")), 3389).sources());
    }

    @Test
    void denialInHalvesClosesOnlyItsFamily() {
        assertThat(exposure(check(inbound("low", 100, "Deny", "0.0.0.0/1", "22"),
                inbound("high", 110, "Deny", "128.0.0.0/1", "22"), inbound("all", 120, "Allow", "*", "22")), 22)
                .sources()
                .v4()
                .isEmpty()).isTrue();
        assertThat(exposure(
                check(inbound("low", 100, "Deny", "0.0.0.0/1", "22"), inbound("high", 110, "Deny", "128.0.0.0/1", "22"),
                        inbound("six", 115, "Deny", "::/0", "22"), inbound("all", 120, "Allow", "*", "22")),
                22).verdict()).isEqualTo(PortOpenness.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"Storage,UNDECIDED", "CorpNetSaw,UNDECIDED", "storage.westeurope,UNDECIDED"})
    void unknownTagMakesAPortUndecided(String tag, PortOpenness verdict) {
        Exposure ssh = exposure(check(inbound("ssh", 100, "Allow", tag, "22")), 22);

        assertThat(ssh.verdict()).isEqualTo(verdict);
        assertThat(ssh.reason().key()).isEqualTo("nsg.unknown.tag");
    }

    @Test
    void portIsOpenIfUnknownTagAndInternetAreAllowed() {
        assertThat(
                exposure(check(inbound("tag", 100, "Allow", "Storage", "22"), inbound("all", 110, "Allow", "*", "22")),
                        22).verdict())
                .isEqualTo(PortOpenness.OPEN);
    }

    @Test
    void deniedUnknownTagNeverClosesAnOpenPort() {
        assertThat(
                exposure(check(inbound("tag", 100, "Deny", "Storage", "22"), inbound("all", 110, "Allow", "*", "22")),
                        22).verdict())
                .isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(
                check(inbound("tag", 100, "Deny", "Storage", "22"), inbound("few", 110, "Allow", "8.8.8.0/24", "22")),
                22).verdict()).isEqualTo(PortOpenness.UNDECIDED);
    }

    @Test
    void partialDenyLeavesAzureCloudOpenAndCompleteDenyCloses() {
        assertThat(exposure(check(inbound("half", 100, "Deny", "0.0.0.0/1", "22"),
                inbound("cloud", 110, "Allow", "AzureCloud", "22")), 22).verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(check(inbound("region", 100, "Deny", "AzureCloud.westeurope", "22"),
                inbound("cloud", 110, "Allow", "AzureCloud", "22")), 22).verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(check(inbound("cloud", 100, "Deny", "AzureCloud", "22"),
                inbound("region", 110, "Allow", "AzureCloud.westeurope", "22")), 22).verdict())
                .isEqualTo(PortOpenness.CLOSED);
        assertThat(exposure(check(inbound("all", 100, "Deny", "Internet", "22"),
                inbound("cloud", 110, "Allow", "AzureCloud", "22")), 22).verdict()).isEqualTo(PortOpenness.CLOSED);
    }

    @Test
    void prefixNextToDeniedAzureCloudDoesNotOpenThePort() {
        RawRule both = inbound("both", 110, "Allow", "*", "22").from(List.of("AzureCloud", "8.8.8.8"));

        assertThat(exposure(check(inbound("cloud", 100, "Deny", "AzureCloud", "22"), both), 22).verdict())
                .isNotEqualTo(PortOpenness.OPEN);
    }

    @Test
    void sameUnknownTagDeniedBeforeItIsAllowedIsClosed() {
        assertThat(
                exposure(check(inbound("no", 100, "Deny", "Sql", "1433"), inbound("yes", 110, "Allow", "Sql", "1433")),
                        1433).verdict())
                .isEqualTo(PortOpenness.CLOSED);
    }

    @Test
    void applicationGroupAsSourceAddsNoPublicAddress() {
        assertThat(exposure(withGroup("source"), 22).verdict()).isEqualTo(PortOpenness.CLOSED);
    }

    @Test
    void applicationGroupAsDestinationIsUndecidedWithoutItsMembers() {
        Exposure ssh = exposure(withGroup("destination"), 22);

        assertThat(ssh.verdict()).isEqualTo(PortOpenness.UNDECIDED);
        assertThat(ssh.reason().key()).isEqualTo("nsg.unknown.applicationGroup");
    }

    private static NsgAnalysis withGroup(String side) {
        String other = side.equals("source") ? "destination" : "source";
        return NsgAnalysis.of(NsgFixture.network(
                """
                        [{"name":"nsg","securityRules":[{"name":"app","priority":100,"direction":"Inbound","access":"Allow","protocol":"*",
                        "%sApplicationSecurityGroups":[{"id":"/x/web"}],"%sAddressPrefix":"*","sourcePortRange":"*","destinationPortRange":"22"}]}]
                        """
                        .formatted(side, other)))
                .getFirst();
    }

    @Test
    void regionOfAzureCloudIsOpenHoweverFewAddressesMicrosoftsListContains() {
        String rule = inbound("region", 100, "Allow", "AzureCloud.Tiny", "22").json();
        String group = "{\"name\":\"nsg\",\"securityRules\":[%s]}".formatted(rule);
        String tags = "{\"values\":[{\"name\":\"%s\",\"properties\":{\"addressPrefixes\":[\"20.0.0.0/24\"]}}]}";

        assertThat(
                exposure(NsgAnalysis.of(NsgFixture.network("[" + group + "," + tags.formatted("AzureCloud.tiny") + "]"))
                        .getFirst(), 22).verdict())
                .isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(NsgAnalysis
                .of(NsgFixture.network(
                        ("[" + group + "," + tags.formatted("Storage") + "]").replace("AzureCloud.Tiny", "Storage")))
                .getFirst(), 22).sources().cidrs()).containsExactly("20.0.0.0/24");
    }

    @Test
    void denyForOneMachineLeavesThePortOpenForOthers() {
        RawRule one = new RawRule("one", 100, "Inbound", "Deny", "*", List.of("*"), List.of("*"), List.of("10.0.0.4"),
                List.of("*"));

        assertThat(exposure(check(one, inbound("all", 110, "Allow", "*", "22")), 22).verdict())
                .isEqualTo(PortOpenness.OPEN);
    }

    @Test
    void otherOpenPortsAreReportedAsRangesAndProtocolsWithoutPortsAsAStar() {
        NsgAnalysis check = check(
                new RawRule("range", 100, "Inbound", "Allow", "Tcp", List.of("*"), List.of("*"), List.of("*"),
                        List.of("8000-8100")),
                new RawRule("ping", 110, "Inbound", "Allow", "Icmp", List.of("8.8.8.8"), List.of("*"), List.of("*"),
                        List.of("*")));

        List<GroupCheckReport.Exposed> others = GroupCheckReport.of(List.of(check), List.of(), Texts.in(Language.EN))
                .groups()
                .getFirst()
                .exposures()
                .stream()
                .filter(exposed -> exposed.verdict() != PortOpenness.CLOSED)
                .toList();
        assertThat(others).extracting(GroupCheckReport.Exposed::protocol).containsExactly("Tcp", "Icmp");
        assertThat(others).extracting(GroupCheckReport.Exposed::port).containsExactly("8000-8100", "*");
        assertThat(others.getLast().sources()).containsExactly("8.8.8.8/32");
    }

    @Test
    void ruleWithPortsNeverOpensProtocolsWithoutPorts() {
        RawRule ports = new RawRule("any", 100, "Inbound", "Allow", "*", List.of("*"), List.of("*"), List.of("*"),
                List.of("22"));

        assertThat(check(ports).exposures()).noneMatch(exposure -> !exposure.protocol().hasPorts());
    }
}
