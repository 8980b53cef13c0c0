package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.inventory.resource.Resource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ResourceFactsTest {

    @TempDir
    private Path folder;

    @Test
    void factsHaveWordsInsteadOfNamesOfTheInterfaceOfAzure() {
        Texts texts = Texts.in(Language.EN);
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.EN)) {
            AzureData data = AzureData.read(register, Optional.empty(), AzureData.nothing(), texts);
            List<Resource> resources = data.inventory().orElseThrow().resources();
            assertThat(resources).isNotEmpty()
                    .allSatisfy(resource -> assertThat(ResourceFacts.of(resource, data, texts))
                            .extracting(ResourceFacts.Fact::label)
                            .noneMatch(label -> label.matches(".*[a-z][A-Z].*")));
            Resource disk = resources.stream()
                    .filter(resource -> resource.id().name().equals("vm-erp-dev01-os"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ResourceFacts.of(disk, data, texts)).contains(new ResourceFacts.Fact("Type", "Disks"),
                    new ResourceFacts.Fact("Region", "Germany West Central"),
                    new ResourceFacts.Fact("Size in GB", "128"));
        }
    }

    @Test
    void valuesAreInTheLanguageOfTheWindow() {
        AzureValueText values = new AzureValueText(AzureData.nothing(), Texts.in(Language.DE));
        assertThat(values.of("Unattached")).isEqualTo("nicht zugeordnet");
        assertThat(values.of("false")).isEqualTo("nein");
        assertThat(values.of("P12M")).isEqualTo("12 Monate");
        assertThat(values.of("PT1H")).isEqualTo("1 Stunde");
        assertThat(values.of("3.2E+2")).isEqualTo("320");
        assertThat(values.of("2026-02-27T13:20:00Z")).contains("27.02.2026");
        assertThat(values.of("germanywestcentral")).isEqualTo("Germany West Central");
        assertThat(values.of("/subscriptions/0a2aacb5-d5f1-55c6-ab0d-d9f724719515/providers"
                + "/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635")).isEqualTo("Owner");
        assertThat(values.of("/subscriptions/0a2aacb5-d5f1-55c6-ab0d-d9f724719515/resourceGroups/rg-erp-dev/providers"
                + "/Microsoft.Compute/virtualMachines/vm-build01")).isEqualTo("vm-build01");
        assertThat(values.of("snet-backend")).isEqualTo("snet-backend");
    }

    /** The window showed an internal error instead of the resource. */
    @Test
    void valueThatOnlyResemblesATimeIsShownUnchanged() {
        AzureValueText values = new AzureValueText(AzureData.nothing(), Texts.in(Language.DE));
        assertThat(values.of("9999-99-99T99:99:99Z")).isEqualTo("9999-99-99T99:99:99Z");
        assertThat(values.of("2026-02-27T13:20Z")).contains("27.02.2026");
    }

    /** Otherwise, German lists of properties would contain English words. */
    @Test
    void eachPropertyOfTheExampleHasAName() {
        Texts texts = Texts.in(Language.DE);
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.DE)) {
            AzureData data = AzureData.read(register, Optional.empty(), AzureData.nothing(), texts);
            assertThat(data.inventory().orElseThrow().resources())
                    .flatMap(resource -> ResourceFacts.of(resource, data, texts))
                    .extracting(ResourceFacts.Fact::label)
                    .noneMatch(
                            label -> label.matches("(?i).*\\b(is|of|state|type|time|retention|access|size|days)\\b.*"));
        }
    }
}
