package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.file;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FindingsScreenDataTest {

    @Test
    void summaryStatesWhyTheOverviewCountsFewerFindings(@TempDir Path folder) throws Exception {
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.EN)) {
            FindingsScreenData model = FindingsScreenData.read(register, Texts.in(Language.EN));
            long open = model.rows().stream().filter(row -> row.finding().state() == FindingState.OPEN).count();
            long causes = model.rows().stream().filter(FindingRow::counted).count();
            assertThat(new FindingsSummary(Texts.in(Language.EN)).of(model)).contains(open + " are open",
                    causes + " by cause");
        }
    }

    /** Undoing an import deletes its snapshot; nothing was remediated. */
    @Test
    void findingsOfADeletedSnapshotAreNotListedAsRemediated(@TempDir Path folder) throws Exception {
        String vault = "[{'id': '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/"
                + "Microsoft.KeyVault/vaults/kv', 'name': 'kv', 'type': 'Microsoft.KeyVault/vaults', "
                + "'location': 'westeurope', 'properties': {'enableSoftDelete': true}}]";
        try (OpenRegister register = DesktopFixture.empty(DesktopFixture.context(folder), folder.resolve("r"))) {
            register.azure()
                    .inventory()
                    .importFiles(DesktopFixture.ACTOR, List.of(file("vaults.json", vault)), "", false,
                            ReadingProgress.NONE);
            assertThat(FindingsScreenData.read(register, Texts.in(Language.EN)).rows()).isNotEmpty();

            Snapshot only = register.azure().inventory().all().getFirst();
            register.azure().inventory().delete(DesktopFixture.ACTOR, only);
            assertThat(register.azure().findings().all()).as("in the search and in exports, too").isEmpty();
            assertThat(FindingsScreenData.read(register, Texts.in(Language.EN)).rows()).isEmpty();
        }
    }
}
