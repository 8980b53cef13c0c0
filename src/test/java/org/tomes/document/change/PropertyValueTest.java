package org.tomes.document.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyValueTest {

    @Test
    void ruleIsToldByWhatItDoesAndNotByWhatAzureNeeds() throws JsonProcessingException {
        String rule = """
                {"id":"/subscriptions/1/x","name":"deny-rdp","etag":"W/1","type":"t","properties":{"provisioningState":"Succeeded",
                "priority":100,"destinationPortRanges":["22","3389"],"sourcePortRanges":[],"access":"Deny"}}""";

        assertThat(text(rule))
                .isEqualTo("name: deny-rdp; priority: 100; destinationPortRanges: 22, 3389; access: Deny");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"null | –", "true | true", "\"Deny\" | Deny", "[1,2] | 1, 2", "90 | 90"})
    void plainValuesStayPlain(String json, String expected) throws JsonProcessingException {
        assertThat(text(json)).isEqualTo(expected);
    }

    private static String text(String json) throws JsonProcessingException {
        return PropertyValue.text(new ObjectMapper().readTree(json));
    }
}
