package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Shows each kind of dialog. */
class DialogLayoutTest {

    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachKindIsNamedInItsTitleAndCutsNoTextOff(Language language) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, language, Optional.of(folder.resolve("r")))) {
            Window owner = window.see("#nav-measures").getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
                window.robot.interact(() -> Themes.apply(appearance));
                for (Map.Entry<String, Consumer<FxDialogs>> kind : kinds().entrySet()) {
                    Platform.runLater(() -> kind.getValue().accept(dialogs));
                    Stage shown = (Stage) window.see(".dialog-pane").getScene().getWindow();
                    window.waitFor(() -> shown.getWidth() > 0);
                    WaitForAsyncUtils.waitForFxEvents();
                    Parent root = shown.getScene().getRoot();
                    String name = "dialog-" + kind.getKey() + "-" + language.tag() + "-"
                            + appearance.name().toLowerCase(java.util.Locale.ROOT);
                    DesktopFixture.writePicture(DesktopFixture.onScreen(() -> shown.getScene().snapshot(null)),
                            PICTURES.resolve(name + ".png"));
                    assertThat(shown.getTitle()).as(name).endsWith(" – Tomes");
                    assertThat(DesktopFixture.onScreen(() -> LayoutFaults.in(root))).as(name).isEmpty();
                    Platform.runLater(shown::hide);
                    window.waitFor(() -> !shown.isShowing());
                }
            }
        }
    }

    private static Map<String, Consumer<FxDialogs>> kinds() {
        Map<String, Consumer<FxDialogs>> kinds = new LinkedHashMap<>();
        kinds.put("problem",
                dialogs -> dialogs.failed(new Problem(ProblemKind.USAGE, Message.of("version.refused.ownApproval"))));
        kinds.put("question", dialogs -> dialogs.confirm(new Confirmation(Message.of("desktop_azure.delete", "3"),
                Message.of("desktop_azure.deleteText", 1, 2), Message.of("desktop_azure.deleteConsent"))));
        kinds.put("irreversible",
                dialogs -> dialogs.confirm(Confirmation.ofIrreversible(Message.of("desktop_azure.delete", "3"),
                        Message.of("desktop_azure.deleteText", 1, 2), Message.of("desktop_azure.deleteConsent"))));
        kinds.put("wide-buttons",
                dialogs -> dialogs.confirm(Confirmation.ofDoubtful(
                        Message.of("desktop_finding.onBehalf.question", "Dr. Katrin Hallerbrück"),
                        Message.of("desktop_finding.onBehalf.text", "Dr. Katrin Hallerbrück", "Jonas Rehberg"),
                        Message.of("desktop_finding.onBehalf.consent", "Dr. Katrin Hallerbrück"))));
        kinds.put("unsaved", dialogs -> dialogs.unsaved(Message.of("document.field.key")));
        Choice choice = new Choice(new FieldConflict("title", "Titel", "Purge protection of the key vaults",
                "Purge protection of all key vaults of production"), false, false);
        kinds.put("conflict", dialogs -> dialogs.conflict(Message.of("problem.staleRecord"), List.of(choice, choice)));
        kinds.put("form",
                dialogs -> dialogs.fill(FormInput.of(
                        new Confirmation(Message.of("desktop_review.signTitle", "TOM-004"),
                                Message.of("desktop_azure.deleteText", 1, 2), Message.of("desktop_review.sign")),
                        Map.of(), Entry.line("method", Message.of("review.field.method"), true),
                        Entry.date("day", Message.of("change.field.implemented"), false),
                        Entry.choice("kind", Message.of("review.field.method"),
                                List.of(new FormInput.Choice("a", "A"))),
                        Entry.text("remark", Message.of("review.field.remark"), false))));
        return kinds;
    }
}
