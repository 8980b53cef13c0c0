package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Icon and colour of a notice show whether something was done. */
class NoticesTest {

    private static final Message TEXT = Message.of("settings.saved");
    private final HBox bar = new HBox();
    private Notices notices;

    @BeforeEach
    void start() throws Exception {
        DesktopFixture.startToolkit();
        bar.getStyleClass().add("notice-bar");
        notices = DesktopFixture.onScreen(() -> new Notices(bar, Texts.in(Language.EN), Runnable::run));
    }

    private void say(Notice notice) throws Exception {
        DesktopFixture.onScreen(() -> {
            notices.say(notice);
            return null;
        });
    }

    private Object icon() {
        Node graphic = ((Label) bar.getChildren().getFirst()).getGraphic();
        return ((FontIcon) graphic).getIconCode();
    }

    @Test
    void onlyWhatWasDoneGetsACheckMark() throws Exception {
        say(Notice.outcome(TEXT, 3, 0));
        assertThat(icon()).isEqualTo(Feather.CHECK);
        say(Notice.outcome(TEXT, 0, 0));
        assertThat(icon()).isEqualTo(Feather.INFO);
        say(Notice.outcome(TEXT, 3, 1));
        assertThat(icon()).isEqualTo(Feather.ALERT_TRIANGLE);
    }

    @Test
    void colourFollowsTheLastNotice() throws Exception {
        say(Notice.warning(TEXT));
        assertThat(bar.getStyleClass()).contains("notice-warning");
        say(Notice.success(TEXT));
        assertThat(bar.getStyleClass()).contains("notice-bar", "notice-good").doesNotContain("notice-warning");
    }

    @Test
    void writtenFileIsOpenedByTheNotice() throws Exception {
        List<String> run = new ArrayList<>();
        say(Notice.success(TEXT, Notice.ActionKind.OPEN, () -> run.add("open")));
        Button open = (Button) bar.lookup("#open");
        assertThat(open.getText()).isEqualTo("Open");
        DesktopFixture.onScreen(() -> {
            open.fire();
            return null;
        });
        assertThat(run).containsExactly("open");
        assertThat(bar.isVisible()).isFalse();

        say(Notice.success(TEXT, Notice.ActionKind.OPEN_FOLDER, () -> run.add("folder")));
        assertThat(((Button) bar.lookup("#open")).getText()).isEqualTo("Open folder");
    }

    @Test
    void actionsAreUndoneFromTheLastToTheFirst() throws Exception {
        List<String> undone = new ArrayList<>();
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("first")));
        say(Notice.success(TEXT, Notice.ActionKind.SHOW, () -> undone.add("shown"))
                .with(Notice.ActionKind.UNDO, () -> undone.add("second")));
        assertThat(((Button) bar.lookup("#show")).getText()).isEqualTo("Show");
        for (int i = 0; i < 3; i++) {
            DesktopFixture.onScreen(() -> {
                notices.undo();
                return null;
            });
        }
        assertThat(undone).containsExactly("second", "first");
        assertThat(((Label) bar.getChildren().getFirst()).getText()).isEqualTo("Nothing to undo.");
    }

    private void press(Consumer<Notices> step) throws Exception {
        DesktopFixture.onScreen(() -> {
            step.accept(notices);
            return null;
        });
    }

    private String text() {
        return ((Label) bar.getChildren().getFirst()).getText();
    }

    @Test
    void undoneActionCanBeMadeAgainUntilSomethingElseIsDone() throws Exception {
        List<String> done = new ArrayList<>();
        Notice again = Notice.success(TEXT).with(Notice.ActionKind.UNDO_AGAIN, () -> done.add("undone again"));
        Notice undone = Notice.success(TEXT).with(Notice.ActionKind.REDO, () -> {
            done.add("again");
            notices.say(again);
        });
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> notices.say(undone)));
        press(Notices::undo);
        press(Notices::redo);
        press(Notices::undo);
        assertThat(done).containsExactly("again", "undone again");

        press(Notices::redo);
        assertThat(text()).isEqualTo("Nothing to redo.");
        say(undone);
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> done.add("other")));
        press(Notices::redo);
        assertThat(text()).isEqualTo("Nothing to redo.");
    }

    private void act(Person person) throws Exception {
        press(shown -> shown.act(Optional.of(person)));
    }

    /** Otherwise, the trail would name another person for undoing it. */
    @Test
    void eachPersonUndoesOnlyTheirOwnActions() throws Exception {
        Person anna = Person.ofName("Anna Berg");
        Person ben = Person.ofName("Ben Ott");
        List<String> undone = new ArrayList<>();
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("unnamed")));
        act(anna);
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("of Anna")));
        assertThat(((Button) bar.lookup("#undo")).getTooltip().getText()).contains("Anna Berg", "saved");

        act(ben);
        assertThat(bar.isVisible()).as("the button of the other person").isFalse();
        press(Notices::undo);
        assertThat(text()).isEqualTo("Ben Ott has nothing to undo. Only Anna Berg can undo the last action.");
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("of Ben")));
        press(Notices::undo);
        assertThat(undone).containsExactly("of Ben");

        act(anna);
        press(Notices::undo);
        press(Notices::undo);
        assertThat(undone).containsExactly("of Ben", "of Anna", "unnamed");
        press(Notices::undo);
        assertThat(text()).isEqualTo("Nothing to undo.");
    }

    @Test
    void actionThatCannotBeUndoneNamesTheReasonInItsPlace() throws Exception {
        List<String> undone = new ArrayList<>();
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("before")));
        say(Notice.success(TEXT).irreversible(Message.of("shell.final.review")));
        assertThat(bar.lookup("#undo")).isNull();
        press(Notices::undo);
        assertThat(text()).startsWith("A signed-off review cannot be undone.");
        assertThat(undone).isEmpty();
        press(Notices::undo);
        assertThat(undone).containsExactly("before");
    }

    @Test
    void everyMessageEndsWithOnePunctuationMark() {
        assertThat(Stream.of("Saved", "Saved.", "Saved?", "Undone: “A” saved")).map(Notices::sentence)
                .containsExactly("Saved.", "Saved.", "Saved?", "Undone: “A” saved.");
    }

    /** Unsaved input is asked for before; saving it then adds a step that was not meant. */
    @Test
    void actionMeantIsUndoneAlthoughAnotherOneIsSavedBefore() throws Exception {
        List<String> undone = new ArrayList<>();
        notices = DesktopFixture.onScreen(() -> new Notices(bar, Texts.in(Language.EN), then -> {
            notices.say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("saved before")));
            then.run();
        }));
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("meant")));
        DesktopFixture.onScreen(() -> {
            ((Button) bar.lookup("#undo")).fire();
            return null;
        });
        assertThat(undone).containsExactly("meant");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void actionCanBeUndoneAfterCancellingAtUnsavedInput() throws Exception {
        List<String> undone = new ArrayList<>();
        notices = DesktopFixture.onScreen(() -> new Notices(bar, Texts.in(Language.EN), then -> {
        }));
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> undone.add("undone")));
        DesktopFixture.onScreen(() -> {
            ((Button) bar.lookup("#undo")).fire();
            return null;
        });
        assertThat(undone).isEmpty();
        assertThat(bar.isVisible()).isTrue();
    }

    @Test
    void noticeDisappearsWithItsPageUnlessItsActionHasChangedThePage() throws Exception {
        for (Notice notice : List.of(Notice.success(TEXT), Notice.warning(TEXT))) {
            DesktopFixture.onScreen(() -> {
                notices.say(notice);
                notices.pageChanged();
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(bar.isVisible()).isTrue();
            DesktopFixture.onScreen(() -> {
                notices.pageChanged();
                return null;
            });
            assertThat(bar.isVisible()).isFalse();
        }
    }

    @Test
    void onlyAWarningRemainsUntilItIsClosed() throws Exception {
        notices = DesktopFixture
                .onScreen(() -> new Notices(bar, Texts.in(Language.EN), Runnable::run, Duration.millis(100)));
        say(Notice.success(TEXT).with(Notice.ActionKind.UNDO, () -> {
        }));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !bar.isVisible());
        say(Notice.warning(TEXT));
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        assertThat(bar.isVisible()).isTrue();
    }

    @Test
    void noticeOfUnsavedInputDisappearsWithTheInput() throws Exception {
        SimpleBooleanProperty dirty = new SimpleBooleanProperty(true);
        say(Notice.unsaved(TEXT, dirty));
        assertThat(bar.isVisible()).isTrue();
        DesktopFixture.onScreen(() -> {
            dirty.set(false);
            return null;
        });
        assertThat(bar.isVisible()).isFalse();
        say(Notice.success(TEXT));
        DesktopFixture.onScreen(() -> {
            dirty.set(true);
            dirty.set(false);
            return null;
        });
        assertThat(bar.isVisible()).as("another notice").isTrue();
    }

    @Test
    void nothingToUndoNotificationDisappears() throws Exception {
        notices = DesktopFixture
                .onScreen(() -> new Notices(bar, Texts.in(Language.EN), Runnable::run, Duration.millis(200)));
        DesktopFixture.onScreen(() -> {
            notices.undo();
            return null;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !bar.isVisible());
    }

    @Test
    void buttonTextIsCompleteNextToALongMessage() throws Exception {
        say(Notice.success(Message.of("azure.imported", "1", 200, 37)).with(Notice.ActionKind.UNDO, () -> {
        }));
        Button undo = (Button) bar.lookup("#undo");
        DesktopFixture.onScreen(() -> {
            new Scene(new StackPane(bar), 260, 200);
            bar.getScene().getRoot().applyCss();
            bar.getScene().getRoot().layout();
            return null;
        });
        assertThat(undo.getWidth()).isGreaterThanOrEqualTo(undo.prefWidth(-1));
    }

    /** The text of the work changes while it runs. */
    @Test
    void textAndButtonOfWorkInProgressAreComplete() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Message longer = Message.of("azure.reading", "a-file-with-a-long-name.json");
        Job<String> job = new Background(waiting::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        }).job(progress -> {
            progress.say(longer);
            DesktopFixture.onScreen(() -> {
                bar.getScene().getRoot().applyCss();
                bar.getScene().getRoot().layout();
                return null;
            });
            Label text = (Label) bar.getChildren().getFirst();
            Button cancel = (Button) bar.getChildren().getLast();
            assertThat(text.getText()).isEqualTo(Texts.in(Language.EN).get(longer));
            assertThat(text.getWidth()).isGreaterThanOrEqualTo(text.prefWidth(-1));
            assertThat(cancel.getWidth()).isGreaterThanOrEqualTo(cancel.prefWidth(-1));
            return "done";
        });
        List<Object> done = new ArrayList<>();
        DesktopFixture.onScreen(() -> {
            new Scene(new StackPane(bar), 900, 200);
            notices.follow(job);
            bar.getScene().getRoot().applyCss();
            bar.getScene().getRoot().layout();
            // As NoticePlacement does before the longer text.
            bar.setMaxWidth(bar.prefWidth(-1));
            job.onSuccess(done::add).onFailure(done::add).start();
            return null;
        });
        waiting.forEach(Runnable::run);
        assertThat(done).containsExactly("done");
    }

    @Test
    void noticeCoversNoButtonAndRemainsAfterOtherKeys(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("measures").type("title", "Second");
            Node save = window.see("#save");
            Bounds before = DesktopFixture.onScreen(() -> save.localToScene(save.getLayoutBounds()));
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            Node shown = window.see(".notice-bar");
            assertThat(DesktopFixture.onScreen(() -> save.localToScene(save.getLayoutBounds()))).as("the page stays")
                    .isEqualTo(before);
            window.press(KeyCode.F6);
            window.press(KeyCode.F6);
            assertThat(shown.isVisible()).isTrue();
            Bounds place = DesktopFixture.onScreen(() -> shown.localToScene(shown.getLayoutBounds()));
            assertThat(DesktopFixture.onScreen(() -> shown.getScene()
                    .getRoot()
                    .lookupAll(".button")
                    .stream()
                    .filter(button -> button.getParent() != shown && isSeen(button))
                    .filter(button -> place.intersects(button.localToScene(button.getLayoutBounds())))
                    .toList())).isEmpty();
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && !(node instanceof ScrollPane) && isSeen(node.getParent());
    }
}
