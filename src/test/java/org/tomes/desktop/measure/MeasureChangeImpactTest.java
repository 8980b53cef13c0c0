package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.LinkedText;
import org.tomes.measure.Measure;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class MeasureChangeImpactTest {

    private static final Texts EN = Texts.in(Language.EN);
    private static final LocalDate DAY = LocalDate.now(DesktopFixture.CLOCK).plusDays(3);
    private static final String FOLLOW = ".*The due date of (one finding|\\d+ findings) changes too\\.";

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();

    private String said() {
        return EN.get(frame.said.getLast());
    }

    @Test
    void savedUndoneAndRedoneDateOfAMeasureNamesTheFindingsThatFollow() {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            MeasureActions actions = new MeasureActions(
                    new Workspace(context, register, EN, Background.sameThread(dialogs::failed), dialogs, frame));
            Measure measure = register.records().measures().get("TOM-003");
            actions.open(measure);
            ObjectProperty<LocalDate> due = actions.form().inputs().input("due");
            due.set(DAY);
            actions.save();

            assertThat(said()).startsWith("TOM-003 saved. ").matches(FOLLOW);

            frame.undo.run();
            assertThat(register.records().measures().get("TOM-003").due()).isEqualTo(measure.due());
            assertThat(said()).matches(FOLLOW);

            frame.redo.run();
            assertThat(said()).matches(FOLLOW);

            Measure present = register.records().measures().get("TOM-003");
            Measure other = register.records().measures().get("TOM-004");
            actions.changeAll(new MeasureBulkForm.Changes(List.of(present, other), List.of(
                    present.change().owner(Optional.empty()).build(), other.change().owner(Optional.empty()).build())),
                    () -> {
                    }, () -> {
                    }, dialogs::failed);
            assertThat(said()).startsWith("2 measures changed. ")
                    .matches(".*The person of \\d+ findings changes too\\.");
        }
    }

    @Test
    void changeWithoutEffectOnFindingsIsReportedAsBefore() {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            MeasureActions actions = new MeasureActions(
                    new Workspace(context, register, EN, Background.sameThread(dialogs::failed), dialogs, frame));
            actions.open(register.records().measures().get("TOM-003"));
            actions.form().title.set("Other title");
            actions.save();

            assertThat(said()).isEqualTo("TOM-003 saved.");
        }
    }

    @Test
    void formStatesBeforeSavingWhichFindingsFollow() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            window.see("#nav-measures");
            window.palette("TOM-003");
            Node due = window.see("#due");
            assertThat(window.sees("#measure-effect")).isFalse();
            double place = DesktopFixture.onScreen(() -> due.localToScene(0, 0).getY());

            window.robot.interact(() -> ((DatePicker) due).setValue(DAY));

            LinkedText effect = (LinkedText) window.see("#measure-effect");
            window.waitFor(() -> effect.text()
                    .matches(
                            "If you save, the due date of \\d+ findings changes too\\. Not included: F-4 \\(D-10\\)\\."));
            window.waitFor(() -> effect.getChildren()
                    .stream()
                    .anyMatch(part -> part instanceof Hyperlink link && "D-10".equals(link.getText())));
            assertThat(DesktopFixture.onScreen(() -> due.localToScene(0, 0).getY())).as("no field moves")
                    .isEqualTo(place);
            window.robot.interact(() -> window.robot.lookup("#discard").queryButton().fire());
            window.waitFor(() -> !window.sees("#measure-effect"));
        }
    }
}
