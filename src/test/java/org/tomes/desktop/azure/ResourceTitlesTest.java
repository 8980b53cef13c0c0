package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.PolicyState;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ResourceTitlesTest {

    @TempDir
    private Path folder;

    @Test
    void roleAssignmentsAndPolicyStatesAreNamedByWhatTheyMean() {
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.EN)) {
            AzureData data = AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN));
            Inventory inventory = data.inventory().orElseThrow();
            List<RoleAssignment> owners = inventory.roleAssignments()
                    .stream()
                    .filter(assignment -> assignment.is(WellKnownRole.OWNER))
                    .toList();
            assertThat(owners).isNotEmpty()
                    .allSatisfy(owner -> assertThat(data.title(owner.resource())).startsWith("Owner · ")
                            .doesNotMatch(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
            List<PolicyState> states = inventory.policyStates();
            assertThat(states).isNotEmpty()
                    .allSatisfy(state -> assertThat(data.title(state.resource())).contains(" · ")
                            .endsWith(state.about().orElseThrow().name()));
            List<String> recommendations = inventory.recommendations()
                    .stream()
                    .filter(recommendation -> recommendation.title().contains("owner permissions"))
                    .map(recommendation -> data.title(recommendation.resource()))
                    .toList();
            assertThat(recommendations).hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .anySatisfy(title -> assertThat(title).endsWith(" · sub-hb-devtest"));
        }
    }
}
