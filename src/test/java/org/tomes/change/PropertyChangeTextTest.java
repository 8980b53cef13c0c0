package org.tomes.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.PropertyChange;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PropertyChangeTextTest {

    private static final String RULE = """
            {"id":"/subscriptions/1/rule","name":"deny-rdp","properties":{"access":"Deny","direction":"Inbound",
            "protocol":"Tcp","priority":100,"sourceAddressPrefix":"*","destinationPortRange":"",
            "destinationPortRanges":["22","3389"],
            "destinationAddressPrefixes":["10.0.0.0/24","10.0.1.0/24","10.0.2.0/24","10.0.3.0/24","10.0.4.0/24"]}}""";
    private final PropertyChangeText words = new PropertyChangeText(Texts.in(Language.EN));

    private static PropertyChange change(String path, String before, String after) throws Exception {
        return new PropertyChange(null, path, json(before), json(after));
    }

    private static JsonNode json(String text) throws Exception {
        return text.isEmpty() ? NullNode.getInstance() : new ObjectMapper().readTree(text);
    }

    @Test
    void newRuleOfAnNsgIsDescribedByItsEffect() throws Exception {
        assertThat(words.sentence(change("properties.securityRules[deny-rdp]", "", RULE)))
                .isEqualTo("New rule “deny-rdp”: denies inbound TCP, ports 22, 3389, source: any, destination:"
                        + " 10.0.0.0/24, 10.0.1.0/24, 10.0.2.0/24 and 2 more (priority 100)");
    }

    @Test
    void removedRuleIsDescribedByItsFormerEffect() throws Exception {
        assertThat(words.sentence(change("properties.securityRules[deny-rdp]", RULE, "")))
                .startsWith("Rule “deny-rdp” removed; it denies inbound TCP");
    }

    @Test
    void propertyOfARuleIsShownWithTheRule() throws Exception {
        assertThat(
                words.sentence(change("properties.securityRules[deny-rdp].properties.access", "\"Allow\"", "\"Deny\"")))
                .isEqualTo("Rule “deny-rdp”: access: Allow → Deny");
    }

    @Test
    void objectValuesAreCountedAndNotPrintedAsJson() throws Exception {
        assertThat(words.sentence(change("properties.encryption", "", "{\"keySource\":\"x\",\"services\":{}}")))
                .isEqualTo("encryption: 2 entries (was empty)");
        assertThat(words.sentence(change("tags.owner", "\"Marta\"", ""))).isEqualTo("tags.owner: removed (was Marta)");
    }

    @Test
    void completeValuesAreThoseOfAzure() throws Exception {
        assertThat(words.fullValues(change("properties.securityRules[deny-rdp]", "", RULE)))
                .contains("properties.securityRules[deny-rdp]", "10.0.4.0/24", "\"priority\" : 100", "Before: (none)");
    }
}
