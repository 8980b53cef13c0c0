package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class TypeNamesTest {

    private static final Texts GERMAN = Texts.in(Language.DE);

    @Test
    void typeIsNamedInAnyCase() {
        assertThat(TypeNames.of("microsoft.web/SERVERFARMS", GERMAN)).isEqualTo("App-Service-Pläne");
        assertThat(TypeNames.of("Microsoft.Compute/virtualMachines", GERMAN)).isEqualTo("virtuelle Maschinen");
    }

    @Test
    void everyTypeThatTomesReadsHasAName() {
        assertThat(ResourceType.knownTypes())
                .allSatisfy(type -> assertThat(TypeNames.of(type.text(), GERMAN)).doesNotStartWith("Microsoft."));
    }

    @Test
    void headingBeginsWithACapitalLetter() {
        assertThat(TypeNames.heading("Microsoft.Network/publicIPAddresses", GERMAN))
                .isEqualTo("Öffentliche IP-Adressen");
    }

    @Test
    void unknownTypesAndOtherTextsAreUnchanged() {
        assertThat(TypeNames.heading("Microsoft.Quantum/workspaces", GERMAN)).isEqualTo("Microsoft.Quantum/workspaces");
        assertThat(TypeNames.of("nsg-web", GERMAN)).isEqualTo("nsg-web");
    }
}
