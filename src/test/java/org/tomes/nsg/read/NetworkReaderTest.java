package org.tomes.nsg.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.UnreadItem;

class NetworkReaderTest {

    private static final String RULE = """
            {"name":"r","properties":{"priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp","sourceAddressPrefix":"10.0.0.0/8",\
            "sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"22"}}""";
    private static final String GROUP = """
            {"name":"web","id":"/g/web","type":"Microsoft.Network/networkSecurityGroups","properties":{"securityRules":[%s]}}""";

    private static Network read(String json) {
        try {
            return new NetworkReader().add(new ObjectMapper().readTree(json), "f.json").network();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Network group(String... rules) {
        return read(GROUP.formatted(String.join(",", rules)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"value\":[%s]}", "{\"data\":[%s]}",
        "{\"$schema\":\"x\",\"resources\":[%s]}", "{\"responses\":{\"200\":{\"body\":%s}}}",
        "{\"responses\":{\"200\":{\"body\":{\"value\":[%s]}}}}", "[{\"value\":[%s]}]"})
    void groupIsFoundInEveryEnvelope(String envelope) {
        NsgRule rule = read(envelope.replace("%s", GROUP.formatted(RULE))).groups().getFirst().rules().getFirst();

        assertThat(rule.name()).isEqualTo("r");
        assertThat(rule.isRead()).isTrue();
    }

    @Test
    void casingAndThePropertiesLevelMakeNoDifference() {
        String flat = RULE.replace("\"properties\":{", "").replace("}}", "}");
        String loud = flat.replace("priority", "Priority")
                .replace("destinationPortRange", "DESTINATIONPORTRANGE")
                .replace("Inbound", "INBOUND");

        assertThat(group(flat).groups()).isEqualTo(group(RULE).groups());
        assertThat(group(loud).groups()).isEqualTo(group(RULE).groups());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"\"priority\":100|\"priority\":99|nsg.notRead.priorityOutOfRange",
                "\"priority\":100|\"priority\":4097|nsg.notRead.priorityOutOfRange",
                "\"priority\":100|\"priority\":null|nsg.notRead.noPriority",
                "\"priority\":100|\"priority\":\"x\"|nsg.notRead.badPriority", "\"Allow\"|\"Maybe\"|nsg.notRead.access",
                "\"Inbound\"|\"Sideways\"|nsg.notRead.direction",
                "\"priority\":100|\"provisioningState\":\"Failed\",\"priority\":100|nsg.notRead.provisioning",
                "\"priority\":100|\"provisioningState\":\"Deleting\",\"priority\":100|nsg.notRead.provisioning",
                "\"Tcp\"|\"Sctp\"|nsg.notRead.protocol", "\"22\"|\"0\"|nsg.notRead.port",
                "\"22\"|\"65536\"|nsg.notRead.port", "\"22\"|\"ssh\"|nsg.notRead.port",
                "\"22\"|\"\"|nsg.notRead.noPorts.destination", "10.0.0.0/8|10.0.0.1/8|nsg.notRead.address",
                "10.0.0.0/8|10.0.0.0/33|nsg.notRead.address", "10.0.0.0/8|garbage|nsg.notRead.address",
                "10.0.0.0/8|010.0.0.0/8|nsg.notRead.address", "10.0.0.0/8||nsg.notRead.noAddresses.source"})
    void unreadableRuleIsReportedWithNameAndReason(String right, String wrong, String reason) {
        Network network = group(RULE.replace(right, wrong == null ? "" : wrong),
                RULE.replace("\"r\"", "\"good\"").replace("100", "200"));

        assertThat(network.groups().getFirst().rules()).extracting(NsgRule::isRead).containsExactly(false, true);
        assertThat(network.notRead()).extracting(UnreadItem::rule).containsExactly("r");
        assertThat(network.notRead().getFirst().reason().key()).isEqualTo(reason);
    }

    @Test
    void reversedRangeIsReadAsNoPortAndReported() {
        Network network = group(RULE.replace("\"22\"", "\"80-20\""));

        assertThat(network.groups().getFirst().rules().getFirst().destinationPorts().isEmpty()).isTrue();
        assertThat(network.notRead()).extracting(UnreadItem::rule).containsExactly("r");
    }

    @Test
    void rulesWithTheSamePriorityAndDirectionAreUnread() {
        Network network = group(RULE, RULE.replace("\"r\"", "\"s\""),
                RULE.replace("\"r\"", "\"t\"").replace("Inbound", "Outbound"));

        assertThat(network.groups().getFirst().rules()).extracting(NsgRule::isRead).containsExactly(false, false, true);
        assertThat(network.notRead()).extracting(UnreadItem::rule).containsExactlyInAnyOrder("r", "s");
    }

    @Test
    void invalidEntryIsReportedByPosition() {
        assertThat(group(RULE, "\"stray\"").notRead()).extracting(UnreadItem::rule)
                .isEqualTo(List.of("securityRules[1]"));
    }

    @Test
    void emptySingularFieldIsIgnoredAndContradictionIsUnread() {
        String plural = RULE.replace("\"destinationPortRange\":\"22\"",
                "\"destinationPortRange\":\"\",\"destinationPortRanges\":[\"22\"]");

        assertThat(group(plural).groups()).isEqualTo(group(RULE).groups());
        assertThat(group(plural.replace("\"\"", "\"23\"")).notRead().getFirst().reason().key())
                .isEqualTo("nsg.notRead.singularAndPlural");
        assertThat(group(plural.replace("\"\"", "\"23\"")).notRead()).hasSize(1);
    }

    @Test
    void groupWithoutPropertiesIsNotRead() {
        Network network = read(
                "{\"name\":\"web\",\"id\":\"/g/web\",\"type\":\"Microsoft.Network/networkSecurityGroups\"}");

        assertThat(network.groups()).isEmpty();
        assertThat(network.notRead()).extracting(UnreadItem::group).containsExactly("web");
    }

    @Test
    void separateRuleInATemplateBelongsToItsNsg() {
        String child = RULE.replace("\"name\":\"r\"",
                "\"type\":\"Microsoft.Network/networkSecurityGroups/securityRules\",\"name\":\"web/r\"");

        assertThat(read("{\"resources\":[" + child + "," + GROUP.formatted("") + "]}").groups().getFirst().rules())
                .extracting(NsgRule::name)
                .containsExactly("r");
    }
}
