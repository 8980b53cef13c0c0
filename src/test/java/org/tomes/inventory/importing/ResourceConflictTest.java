package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Resource Graph nests properties, {@code az network vnet list} puts them beside the name. */
class ResourceConflictTest {

    private static final String ID = ImportResultFixture.NETWORKS + "v";
    private static final String GROUP = ID.replace("virtualNetworks/v", "networkSecurityGroups/g");
    private static final String OF_GRAPH = """
            {"id": "%s", "name": "v", "kind": "", "plan": null, "properties": {
              "addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
              "subnets": [{"id": "%s/subnets/s", "name": "s", "properties": {
                "addressPrefix": "10.0.1.0/24", "networkSecurityGroup": {"id": "%s"}}}]}}""".formatted(ID, ID, GROUP);
    private static final String OF_AZ = """
            {"id": "%s", "name": "v", "resourceGroup": "rg", "addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
              "subnets": [{"id": "%s/subnets/s", "name": "s", "resourceGroup": "rg",
                "addressPrefix": "10.0.1.0/24", "networkSecurityGroup": {"id": "%s"}}]}""".formatted(ID, ID, GROUP);

    @Test
    void differentFormsOfOneNetworkAreEqual() {
        assertThat(differ(OF_GRAPH, OF_AZ)).isFalse();
        assertThat(differ(OF_AZ, OF_GRAPH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10.0.1.0/24, 10.0.2.0/24", "10.0.0.0/16, 10.0.0.0/8",
        "networkSecurityGroups/g, networkSecurityGroups/h"})
    void anyOtherValueOfTheOtherFormIsADifference(String value, String other) {
        assertThat(differ(OF_GRAPH, OF_AZ.replace(value, other))).isTrue();
        assertThat(differ(OF_GRAPH.replace(value, other), OF_AZ)).isTrue();
    }

    @Test
    void missingReferenceOfTheOtherFormIsADifference() throws JsonProcessingException {
        String without = OF_AZ.replaceFirst(",\\s*\"networkSecurityGroup\": \\{[^}]*\\}", "");
        assertThat(new ObjectMapper().readTree(without).at("/subnets/0").has("networkSecurityGroup")).isFalse();
        assertThat(differ(OF_GRAPH, without)).isTrue();
    }

    private static boolean differ(String one, String other) {
        return ResourceConflict.between(resource(one), resource(other));
    }

    private static Resource resource(String json) {
        return Resource.of(ResourceId.parse(ID).orElseThrow(), ResourceType.VIRTUAL_NETWORK, "v", "", Map.of(), true,
                json);
    }
}
