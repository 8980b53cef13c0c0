package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The form for several measures fits with larger text, also with errors; saves screenshots for inspection. */
class MeasureBulkLayoutTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void formFitsWithLargerLetters(Language language, @TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), language)) {
            List<String> faults = DesktopFixture.onScreen(
                    () -> faults(new Workspace(context, register, Texts.in(language), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), new RecordedFrame())));
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> faults(Workspace workspace) {
        List<Measure> measures = workspace.register().records().measures().all();
        MeasureBulkController bulk = new MeasureBulkController(workspace, new MeasureActions(workspace));
        bulk.setChoices(workspace.register().records().people().all(), Map.of());
        bulk.show(measures);
        Parent form = bulk.view();
        Scene scene = new Scene(form, 490, 1400);
        form.setStyle("-fx-font-size: 17.5px;");
        scene.getStylesheets()
                .setAll(MeasureBulkLayoutTest.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        form.applyCss();
        form.layout();
        ((CheckBox) form.lookup("#set-status")).fire();
        bulk.save();
        form.applyCss();
        form.layout();
        DesktopFixture.writePicture(scene.snapshot(null),
                Path.of("target", "screens", "measure-bulk-" + workspace.texts().language().tag() + ".png"));
        return LayoutFaults.in(form);
    }
}
