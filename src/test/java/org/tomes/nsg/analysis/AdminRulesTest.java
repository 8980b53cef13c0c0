package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.exposure;
import static org.tomes.nsg.analysis.NsgFixture.inbound;
import static org.tomes.nsg.analysis.NsgFixture.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Security admin rules whose deployment is unknown (Microsoft Learn, "Security admin rules in Azure Virtual Network
 * Manager") make a result undecided only if they could change it.
 */
class AdminRulesTest {

    private static String admin(String name, String access, String source, String type, String port) {
        return "{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkManagers/m/securityAdminConfigurations/c/ruleCollections/r/rules/"
                + name + "\",\"name\":\"" + name
                + "\",\"type\":\"Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules\",\"kind\":\"Custom\","
                + "\"properties\":{\"access\":\"" + access
                + "\",\"direction\":\"Inbound\",\"priority\":10,\"protocol\":\"Tcp\",\"sources\":[{\"addressPrefix\":\""
                + source + "\",\"addressPrefixType\":\"" + type
                + "\"}],\"destinations\":[{\"addressPrefix\":\"*\",\"addressPrefixType\":\"IPPrefix\"}],\"sourcePortRanges\":[\"0-65535\"],"
                + "\"destinationPortRanges\":[\"" + port + "\"]}}";
    }

    private static Network with(String admin, RawRule... rules) {
        return network("[" + NsgFixture.json(List.of(rules)) + (admin.isEmpty() ? "" : "," + admin) + "]");
    }

    private static Exposure at(int port, Network network) {
        return exposure(NsgAnalysis.of(network).getFirst(), port);
    }

    @ParameterizedTest
    @CsvSource({"AlwaysAllow,*,IPPrefix,22,UNDECIDED", "AlwaysAllow,Internet,ServiceTag,20-25,UNDECIDED",
        "AlwaysAllow,10.0.0.0/8,IPPrefix,22,CLOSED", "AlwaysAllow,/network/group,NetworkGroup,22,CLOSED",
        "AlwaysAllow,*,IPPrefix,443,CLOSED", "Deny,*,IPPrefix,22,CLOSED", "Allow,*,IPPrefix,22,CLOSED"})
    void closedPortIsUndecidedWhereARuleMayAlwaysAllowIt(String access, String source, String type, String port,
            PortOpenness verdict) {
        assertThat(at(22, with(admin("own", access, source, type, port))).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"Deny,*,IPPrefix,22,UNDECIDED", "Deny,*,IPPrefix,443,OPEN", "Deny,10.0.0.0/8,IPPrefix,22,OPEN",
        "AlwaysAllow,*,IPPrefix,22,OPEN", "Allow,*,IPPrefix,22,OPEN"})
    void openPortIsUndecidedWhereARuleMayDenyIt(String access, String source, String type, String port,
            PortOpenness verdict) {
        Network network = with(admin("own", access, source, type, port), inbound("ssh", 100, "Allow", "*", "22"));
        assertThat(at(22, network).verdict()).isEqualTo(verdict);
    }

    @Test
    void reasonAndCaveatContainTheRuleAndItsUnknownDeployment() {
        Network network = with(admin("block-ssh", "Deny", "*", "IPPrefix", "22"),
                inbound("ssh", 100, "Allow", "*", "22"));
        Texts texts = Texts.in(Language.EN);
        assertThat(texts.get(at(22, network).reason())).contains("block-ssh", "deployed");
        assertThat(Caveats.of(network, texts)).anySatisfy(caveat -> assertThat(caveat).contains("block-ssh"));
        assertThat(Caveats.of(with(""), texts)).noneSatisfy(caveat -> assertThat(caveat).contains("block-ssh"));
    }

    private static Fate fate(Network network, String flow) {
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        String head = "direction,protocol,source,sourcePort,destination,destinationPort\n";
        return evaluators.through(evaluators.group("nsg"))
                .answer(FlowCsv.rows(head + flow, evaluators.tagsFor(evaluators.group("nsg")))
                        .getFirst()
                        .flow()
                        .orElseThrow())
                .fate();
    }

    @Test
    void flowIsUndecidedOnlyIfTheRuleMatchesIt() {
        Network network = with(admin("own", "Deny", "203.0.113.0/24", "IPPrefix", "22"),
                inbound("ssh", 100, "Allow", "*", "22"));
        assertThat(fate(network, "Inbound,Tcp,203.0.113.7,*,10.0.0.4,22")).isEqualTo(Fate.UNDECIDED);
        assertThat(fate(network, "Inbound,Tcp,198.51.100.7,*,10.0.0.4,22")).isEqualTo(Fate.ALLOW);
        assertThat(fate(network, "Inbound,Tcp,203.0.113.7,*,10.0.0.4,3389")).isEqualTo(Fate.DENY);
    }

    @Test
    void flowToMachineWithoutNsgIsUndecidedIfARuleMayDenyIt() {
        Network network = with(admin("own", "Deny", "*", "IPPrefix", "22"));
        FlowEvaluator evaluator = new FlowEvaluator(List.of(), network.tagsFor(network.groups().getFirst()),
                AddressSet.NONE);
        String head = "direction,protocol,source,sourcePort,destination,destinationPort\n";
        List<Fate> fates = new ArrayList<>();
        for (String port : List.of("22", "443")) {
            fates.add(evaluator
                    .answer(FlowCsv
                            .rows(head + "Inbound,Tcp,203.0.113.7,*,10.0.0.4," + port,
                                    network.tagsFor(network.groups().getFirst()))
                            .getFirst()
                            .flow()
                            .orElseThrow())
                    .fate());
        }
        assertThat(fates).containsExactly(Fate.UNDECIDED, Fate.ALLOW);
    }

    /** An uncertain rule covers no other rule, so the mistakes of the NSG's own rules remain. */
    @Test
    void mistakesOfTheNsgAreTheSameWithAdminRules() {
        RawRule[] rules = {inbound("all", 100, "Allow", "10.0.0.0/8", "22"),
            inbound("hidden", 110, "Deny", "10.0.1.0/24", "22"), inbound("wide", 120, "Allow", "*", "443")};
        String both = Stream
                .of(admin("deny", "Deny", "*", "IPPrefix", "0-65535"),
                        admin("allow", "AlwaysAllow", "*", "IPPrefix", "0-65535"))
                .collect(Collectors.joining(","));
        assertThat(NsgAnalysis.of(with(both, rules)).getFirst().mistakes())
                .extracting(mistake -> mistake.check() + " " + mistake.onRule().map(rule -> rule.name()).orElse(""))
                .containsExactlyElementsOf(NsgAnalysis.of(with("", rules))
                        .getFirst()
                        .mistakes()
                        .stream()
                        .map(mistake -> mistake.check() + " " + mistake.onRule().map(rule -> rule.name()).orElse(""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{}", "{\"access\":\"Deny\"}", "{\"access\":\"AlwaysAllow\",\"protocol\":7}",
        "{\"access\":\"Deny\",\"sources\":\"x\",\"destinationPortRanges\":[\"a-b\"]}"})
    void barelyReadableRuleLeavesResultsUnchangedOrUndecided(String properties) {
        Network network = with(admin("own", "Deny", "*", "IPPrefix", "22").replaceAll("\"properties\":.*",
                "\"properties\":" + properties + "}"));
        assertThat(Arrays.asList(PortOpenness.CLOSED, PortOpenness.UNDECIDED)).contains(at(22, network).verdict());
    }
}
