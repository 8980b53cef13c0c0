package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.azure.AzureController;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.cost.CostsController;
import org.tomes.desktop.document.DocumentsController;
import org.tomes.desktop.evidence.EvidenceController;
import org.tomes.desktop.measure.MeasuresController;
import org.tomes.desktop.overview.OverviewController;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class DroppedFilesTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private static Path folder;
    private static AppContext context;
    private final RecordedDialogs dialogs = new RecordedDialogs();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
    }

    private interface Look {
        void at(OpenRegister register, Workspace workspace) throws Exception;
    }

    private void open(Look look) throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context,
                Files.createTempDirectory(folder, "r").resolve("r"))) {
            Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), dialogs, new RecordedFrame());
            DesktopFixture.onScreen(() -> {
                look.at(register, workspace);
                return register;
            });
        }
    }

    private static <S extends Screen> S shown(S screen) {
        ViewLoader.load(EN, screen);
        screen.refresh();
        return screen;
    }

    private static Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void onlyDroppedJsonBecomesASnapshot() throws Exception {
        open((register, workspace) -> {
            AzureController azure = shown(new AzureController(workspace));
            assertThat(azure.drop(List.of(file("a.pdf", "%PDF-1.7")))).isFalse();
            assertThat(azure.drop(List.of(file("vault.json", """
                    {"value":[{"id":"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/g/providers/\
                    Microsoft.KeyVault/vaults/kv","name":"kv","type":"Microsoft.KeyVault/vaults","properties":{}}]}
                    """)))).isTrue();
            assertThat(register.azure().inventory().all()).hasSize(1);
        });
    }

    @Test
    void droppedFileBecomesEvidenceWithTheFormsData() throws Exception {
        open((register, workspace) -> {
            dialogs.filled = form -> Map.of("title", "Restore test");
            EvidenceController evidence = shown(new EvidenceController(workspace));
            assertThat(evidence.drop(List.of(folder))).isFalse();
            assertThat(evidence.drop(List.of(file("test.pdf", "%PDF-1.7")))).isTrue();
            assertThat(register.records().evidence().all()).singleElement()
                    .satisfies(added -> assertThat(added.title()).isEqualTo("Restore test"));
        });
    }

    @Test
    void tableOfMeasuresIsReadForImportAndOtherFilesAreNot() throws Exception {
        open((register, workspace) -> {
            MeasuresController measures = shown(new MeasuresController(workspace));
            assertThat(measures.drop(List.of(file("x.json", "{}")))).isFalse();
            assertThat(measures.drop(List.of(file("measures.csv", "Title\nPatch servers\n")))).isTrue();
            assertThat(measures.panes()).hasSize(2);
        });
    }

    @Test
    void droppedBillIsImported() throws Exception {
        open((register, workspace) -> {
            CostsController costs = shown(new CostsController(workspace));
            assertThat(costs.drop(List.of(file("x.json", "{}")))).isFalse();
            assertThat(costs.drop(List.of(file("bill.csv", """
                    UsageDate,SubscriptionId,MeterCategory,Currency,Cost
                    2026-10-01,s-1,Azure Bastion,EUR,4.20
                    """)))).isTrue();
            assertThat(register.azure().costs().months()).containsExactly(YearMonth.of(2026, 10));
        });
    }

    @Test
    void hintDescribesTheEffectOfDropping() throws Exception {
        open((register, workspace) -> {
            Pane page = new Pane();
            DropHint hint = new DropHint(page, EN);
            hint.show(List.of(file("a.json", "[]")), shown(new AzureController(workspace)));
            assertThat(hint.isVisible()).isTrue();
            assertThat(((Label) hint.getChildren().getFirst()).getText()).isEqualTo(EN.get("azure.drop"));
            hint.show(List.of(file("a.json", "[]")), new OverviewController(workspace));
            assertThat(((Label) hint.getChildren().getFirst()).getText())
                    .startsWith("a.json cannot be used on this page.");
            hint.show(List.of(), new OverviewController(workspace));
            assertThat(hint.isVisible()).isFalse();
        });
    }

    @Test
    void screenRejectsFilesItCannotUse() throws Exception {
        open((register, workspace) -> {
            assertThat(new OverviewController(workspace).drop(List.of(file("x.csv", "a")))).isFalse();
            assertThat(shown(new DocumentsController(workspace)).drop(List.of(file("y.csv", "a")))).isFalse();
        });
    }

    @Test
    void fileExtensionsIgnoreCase() {
        assertThat(FileDrop.all(List.of(new File("A.JSON").toPath(), new File("b.json").toPath()), "json")).isTrue();
        assertThat(FileDrop.all(List.of(new File("A.JSON").toPath(), new File("json").toPath()), "json")).isFalse();
        assertThat(FileDrop.all(List.of(), "json")).isFalse();
    }
}
