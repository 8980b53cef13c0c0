package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Language;

class MapControllerTest {

    @Test
    void findingConcernsItsResourceAndThatOfItsRule(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH)) {
            ResourceId other = ResourceId
                    .parse("/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network" + "/virtualNetworks/vnet")
                    .orElseThrow();
            assertThat(register.azure().findings().all()).isNotEmpty().allSatisfy(finding -> {
                ResourceId resource = resource(finding);
                assertThat(MapController.concerns(finding, resource)).isTrue();
                resource.parent().ifPresent(parent -> assertThat(MapController.concerns(finding, parent)).isTrue());
                assertThat(MapController.concerns(finding, other)).isFalse();
            });
        }
    }

    private static ResourceId resource(Finding finding) {
        return ResourceId.parse(finding.resource().id()).orElseThrow();
    }
}
