package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ImportScreenTest {

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @Test
    @SuppressWarnings("unchecked")
    void importIsWrittenOnlyAfterConfirmation(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        RecordedDialogs dialogs = new RecordedDialogs();
        AtomicBoolean closed = new AtomicBoolean();
        Sheet sheet = new Sheet("TOM",
                List.of(new SheetRow(1, List.of("Nr.", "Maßnahme", "Status", "Verantwortlicher")),
                        new SheetRow(2, List.of("Z-01", "Türen mit Chipkarte", "umgesetzt", "Jana Wrede"))));
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            DesktopFixture.onScreen(() -> {
                ImportController controller = new ImportController(new Workspace(context, register,
                        Texts.in(Language.DE), Background.sameThread(dialogs::failed), dialogs, new RecordedFrame()),
                        () -> closed.set(true));
                Parent view = ViewLoader.load(Texts.in(Language.DE), controller);
                Scene scene = new Scene(view, 440, 720);
                scene.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
                controller.show(new ImportModel(List.of(sheet), "tom.xlsx", ""), "tom.xlsx");
                view.applyCss();
                view.layout();
                DesktopFixture.writePicture(scene.snapshot(null),
                        Path.of("target", "screens", "measure-import-de.png"));
                assertThat(register.records().measures().all()).isEmpty();
                Button take = (Button) view.lookup("#take");
                assertThat(take.isDisabled()).as("nobody said yet what becomes of an unknown name").isTrue();
                ((ComboBox<UnknownPeopleHandling>) view.lookup("#unknownPersons"))
                        .setValue(UnknownPeopleHandling.CREATE);
                assertThat(take.isDisabled()).isFalse();
                take.fire();
                return null;
            });
            assertThat(register.records().measures().get("Z-01").title()).isEqualTo("Türen mit Chipkarte");
            assertThat(register.records().people().all()).hasSize(1);
            assertThat(closed).isTrue();
        }
    }

    @Test
    void changesAreShownFieldByFieldAndCanBeUndone(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        RecordedDialogs dialogs = new RecordedDialogs();
        RecordedFrame frame = new RecordedFrame();
        Sheet sheet = new Sheet("TOM",
                List.of(new SheetRow(1, List.of("Nr.", "Maßnahme", "Status")),
                        new SheetRow(2, List.of("Z-01", "Türen mit Chipkarte", "erledigt")),
                        new SheetRow(3, List.of("Z-02", "Fenster mit Griff", "geplant"))));
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().code("Z-01")
                                    .title("Türen mit Schlüssel")
                                    .status(MeasureStatus.VERIFIED_EFFECTIVE)
                                    .build());
            DesktopFixture.onScreen(() -> {
                ImportController controller = new ImportController(new Workspace(context, register,
                        Texts.in(Language.DE), Background.sameThread(dialogs::failed), dialogs, frame), () -> {
                        });
                Parent view = ViewLoader.load(Texts.in(Language.DE), controller);
                controller.show(new ImportModel(List.of(sheet), "tom.xlsx", ""), "tom.xlsx");
                assertThat(((ListView<?>) view.lookup("#changes")).getItems()).singleElement()
                        .asString()
                        .startsWith("Z-01  ")
                        .contains("Status: Wirksamkeit bestätigt → umgesetzt",
                                "Titel: Türen mit Schlüssel → Türen mit Chipkarte");
                ((Button) view.lookup("#take")).fire();
                assertThat(register.records().measures().get("Z-01").status()).isEqualTo(MeasureStatus.IMPLEMENTED);
                frame.undo.run();
                return null;
            });
            assertThat(register.records().measures().get("Z-01")).satisfies(restored -> {
                assertThat(restored.title()).isEqualTo("Türen mit Schlüssel");
                assertThat(restored.status()).isEqualTo(MeasureStatus.VERIFIED_EFFECTIVE);
            });
            assertThat(register.records().measures().get("Z-02").status()).as("never deleted")
                    .isEqualTo(MeasureStatus.RETIRED);
        }
    }
}
