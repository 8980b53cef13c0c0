package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.Job;
import org.tomes.problem.FieldError;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

class FxDialogsTest {

    @TempDir
    private Path folder;

    @Test
    void dialogWithALongSentenceIsInTheMiddleOfTheWindow() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r")))) {
            Node navigation = window.see("#nav-measures");
            Window owner = navigation.getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            Platform.runLater(
                    () -> dialogs.failed(new Problem(ProblemKind.USAGE, Message.of("version.refused.ownApproval"))));
            Window shown = window.seeText(window.texts.get("shell.problem.title")).getScene().getWindow();
            window.waitFor(() -> shown.getWidth() > 0);

            assertThat(shown.getX() + shown.getWidth() / 2).isCloseTo(owner.getX() + owner.getWidth() / 2, within(2.0));
            assertThat(shown.getWidth()).isLessThan(600);
            Platform.runLater(shown::hide);
            window.waitFor(() -> !shown.isShowing());
        }
    }

    @Test
    void enterCancelsWhatCannotBeUndone() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Window owner = window.see("#nav-measures").getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            AtomicReference<Boolean> answer = new AtomicReference<>();
            Platform.runLater(() -> answer
                    .set(dialogs.confirm(Confirmation.ofIrreversible(Message.of("desktop_azure.delete", "3"),
                            Message.of("desktop_azure.deleteText", 1, 2), Message.of("desktop_azure.deleteConsent")))));
            Node delete = window.seeText("Delete");
            assertThat(delete.getStyleClass()).contains("danger");
            assertThat(((Stage) delete.getScene().getWindow()).getTitle()).isEqualTo("Delete snapshot 3? – Tomes");
            assertThat(window.seeText("Delete snapshot 3?")).isNotNull();
            window.press(KeyCode.ENTER);
            window.waitFor(() -> answer.get() != null);
            assertThat(answer.get()).isFalse();
        }
    }

    @Test
    void conflictButtonsAreNotTruncated() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r")))) {
            Window owner = window.see("#nav-measures").getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            Choice choice = new Choice(new FieldConflict("title", "Titel", "Mein Titel", "Netzwerkregeln, ".repeat(8)),
                    false, false);
            Platform.runLater(
                    () -> dialogs.conflict(Message.of("problem.staleRecord"), List.of(choice, choice, choice)));
            Node button = window.seeText(window.texts.get("shell.conflict.save"));
            Window shown = button.getScene().getWindow();
            window.waitFor(() -> shown.getWidth() > 0);
            WaitForAsyncUtils.waitForFxEvents();

            assertThat(DesktopFixture.onScreen(() -> {
                Parent root = shown.getScene().getRoot();
                root.applyCss();
                root.layout();
                return LayoutFaults.in(root);
            })).isEmpty();
            ScrollPane differences = (ScrollPane) window.see(".differences-pane");
            assertThat(differences.getViewportBounds().getHeight())
                    .isGreaterThanOrEqualTo(differences.getContent().getLayoutBounds().getHeight());
            Platform.runLater(shown::hide);
            window.waitFor(() -> !shown.isShowing());
        }
    }

    @Test
    void noTooltipOfTheWindowAppearsOverADialog() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Node navigation = window.see("#nav-measures");
            Tooltip before = DesktopFixture.onScreen(() -> new Tooltip("Before"));
            Tooltip during = DesktopFixture.onScreen(() -> new Tooltip("During"));
            window.robot.interact(() -> before.show(navigation, 100, 100));
            FxDialogs dialogs = new FxDialogs(navigation.getScene().getWindow(), window.texts, context.faults(),
                    new RecentFolders(folder.toFile()), context.clock());
            Platform.runLater(
                    () -> dialogs.failed(new Problem(ProblemKind.USAGE, Message.of("version.refused.ownApproval"))));
            Window shown = window.seeText(window.texts.get("shell.problem.title")).getScene().getWindow();
            window.waitFor(() -> !before.isShowing());
            window.robot.interact(() -> during.show(navigation, 100, 100));
            window.waitFor(() -> !during.isShowing());
            Platform.runLater(shown::hide);
            window.waitFor(() -> !shown.isShowing());
            window.robot.interact(() -> during.show(navigation, 100, 100));
            assertThat(during.isShowing()).isTrue();
            window.robot.interact(during::hide);
        }
    }

    @Test
    void longSavingShowsItsProgressInTheFormAndCanBeCancelledThere() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            FxDialogs dialogs = new FxDialogs(window.see("#nav-measures").getScene().getWindow(), window.texts,
                    context.faults(), new RecentFolders(folder.toFile()), context.clock());
            Background background = new Background(worker, Platform::runLater, dialogs::failed);
            FormInput form = FormInput.ofLine(new Confirmation(Message.of("score.screen.addNote"),
                    Message.of("score.screen.noteHelp"), Message.of("desktop.save")), "text",
                    Message.of("score.field.text"), "Text");
            Platform.runLater(() -> dialogs.fill(form, submission -> {
                Job<Object> job = background.job(progress -> {
                    progress.say(Message.of("desktop.save"));
                    progress.part(1, 4);
                    while (!progress.cancelled()) {
                        Thread.onSpinWait();
                    }
                    end.await();
                    throw new CancellationException();
                }).onCancelled(() -> submission.refuse(List.of()));
                submission.working(job);
                job.start();
            }));
            window.answer("desktop.save");
            Node line = window.see(".dialog-pane .form-progress");
            ProgressBar bar = window.robot.from(line).lookup(".progress-bar").query();
            window.waitFor(() -> bar.getProgress() == 0.25);
            window.robot.from(line).lookup(window.texts.get("desktop.save")).query();
            assertThat(line.localToScene(line.getLayoutBounds()).getMaxY())
                    .isLessThanOrEqualTo(window.see(".dialog-pane .button-bar").localToScene(0, 0).getY());

            window.press(KeyCode.ESCAPE);
            window.seeText(window.texts.get("desktop.disabled.cancelling"));
            end.countDown();
            window.waitFor(() -> !line.isVisible());
            TextField field = window.robot.lookup(".dialog-pane .text-field").query();
            assertThat(field.isDisabled()).isFalse();
            assertThat(field.getText()).isEqualTo("Text");
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void formEndsWithCtrlEnterFromATextAreaAndTabLeadsToItsButton() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Window owner = window.see("#nav-measures").getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            FormInput form = FormInput.of(
                    new Confirmation(Message.of("desktop_review.signTitle", "TOM-004"),
                            Message.of("desktop_azure.deleteText", 1, 2), Message.of("desktop_review.sign")),
                    Map.of(), Entry.line("method", Message.of("review.field.method"), true),
                    Entry.text("remark", Message.of("review.field.remark"), false));
            AtomicReference<Optional<FormInput>> answer = new AtomicReference<>();
            Platform.runLater(() -> answer.set(dialogs.fill(form)));
            Node sign = window.seeText(window.texts.get("desktop_review.sign"));
            window.waitFor(() -> window.focused().filter(TextField.class::isInstance).isPresent());
            ScrollPane fields = window.robot.lookup(".dialog-pane .edge-to-edge").query();
            assertThat(fields.getViewportBounds().getHeight())
                    .isGreaterThanOrEqualTo(fields.getContent().getLayoutBounds().getHeight());
            // A window manager cannot make it smaller than its content.
            Stage dialog = (Stage) fields.getScene().getWindow();
            assertThat(dialog.getMinHeight())
                    .isGreaterThanOrEqualTo(fields.getContent().getLayoutBounds().getHeight() + 50);
            window.robot.interact(
                    () -> window.robot.lookup(".dialog-pane .text-field").<TextField>query().setText("Sample"));
            window.robot.interact(() -> window.robot.lookup(".dialog-pane .text-area").query().requestFocus());
            window.press(KeyCode.TAB);
            window.waitFor(() -> window.focused().filter(sign::equals).isPresent());
            window.press(KeyCode.SHIFT, KeyCode.TAB);

            window.robot.interact(() -> {
                TextArea area = window.robot.lookup(".dialog-pane .text-area").query();
                area.setText("Checked");
                area.requestFocus();
            });
            window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            window.waitFor(() -> answer.get() != null);
            assertThat(answer.get().orElseThrow().value("remark")).isEqualTo("Checked");
        }
    }

    /** The error below a field makes the dialog taller instead of hiding other fields. */
    @Test
    void dialogGrowsWithErrors() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Window owner = window.see("#nav-measures").getScene().getWindow();
            FxDialogs dialogs = new FxDialogs(owner, window.texts, context.faults(), new RecentFolders(folder.toFile()),
                    context.clock());
            Message key = Message.of("document.field.key");
            Platform.runLater(() -> dialogs.fill(
                    FormInput.of(new Confirmation(key, key, Message.of("document.own.create")), Map.of("key", "A b"),
                            Entry.line("title", key, true), Entry.line("key", key, true)),
                    submission -> submission
                            .refuse(List.of(new FieldError("key", Message.of("document.own.invalid.key", "A b", 40)),
                                    new FieldError("title", Message.of("document.own.invalid.title", 40))))));
            ScrollPane fields = (ScrollPane) window.see(".dialog-pane .scroll-pane");
            Window dialog = fields.getScene().getWindow();
            Platform.runLater(() -> ((TextField) fields.getContent().lookup(".text-field")).setText("Title"));
            double before = dialog.getHeight();
            window.clickText("Create document");
            window.see("#error-key");
            window.waitFor(() -> dialog.getHeight() > before + 20);
            window.waitFor(
                    () -> fields.getContent().getLayoutBounds().getHeight() <= fields.getViewportBounds().getHeight()
                            + 1);
            Platform.runLater(() -> ((TextField) fields.getContent().lookup(".text-field")).setText(""));
            Platform.runLater(dialog::hide);
        }
    }
}
