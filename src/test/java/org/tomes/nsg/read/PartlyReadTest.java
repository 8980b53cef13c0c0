package org.tomes.nsg.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Network;

class PartlyReadTest {

    private static final String ID = "\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/%s/a\",\"name\":\"a\"";
    /** As in a list of all resources. */
    private static final String IN_PART = "[{%s},{%s},{%s}]".formatted(ID.formatted("networkSecurityGroups"),
            ID.formatted("virtualNetworks"), ID.formatted("networkInterfaces"));
    private static final String WHOLE = """
            [{%s,"properties":{"securityRules":[]}},{%s,"properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]}}},
            {%s,"properties":{"ipConfigurations":[{"properties":{"privateIPAddress":"10.0.0.4"}}]}}]"""
            .formatted(ID.formatted("networkSecurityGroups"), ID.formatted("virtualNetworks"),
                    ID.formatted("networkInterfaces"));

    private static Network read(String... files) throws JsonProcessingException {
        NetworkReader reader = new NetworkReader();
        for (String file : files) {
            reader.add(new ObjectMapper().readTree(file), "f");
        }
        return reader.network();
    }

    @Test
    void completeItemTakesPrecedenceOverPartialOnes() throws JsonProcessingException {
        for (List<String> files : List.of(List.of(IN_PART, WHOLE), List.of(WHOLE, IN_PART),
                List.of(IN_PART, WHOLE, IN_PART))) {
            Network network = read(files.toArray(String[]::new));

            assertThat(network.notRead()).isEmpty();
            assertThat(network.groups()).hasSize(1);
            assertThat(network.networks()).hasSize(1);
            assertThat(network.nics()).singleElement()
                    .satisfies(nic -> assertThat(nic.addressSet().isEmpty()).isFalse());
        }
    }

    @Test
    void partialItemIsReportedOnce() throws JsonProcessingException {
        assertThat(read(IN_PART, IN_PART).notRead()).hasSize(3);
    }
}
