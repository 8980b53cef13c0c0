package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line never ends within an identifier, nor after a first part of a few letters. */
class DashBreaksTest {

    @ParameterizedTest
    @CsvSource({"Erlaube-LoadBalancer,false", "IP-Adresse,false", "ERP-Entwicklung,false", "BSI-Gesetz,false",
        "E-Mail,false", "rg-prod-weu,false", "Cloud-Sicherheit,true"})
    void lineMayEndAfterADash(String word, boolean allowed) {
        assertThat(DashBreaks.part(word, word.indexOf('-') + 1)).isEqualTo(allowed);
    }
}
