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
}
