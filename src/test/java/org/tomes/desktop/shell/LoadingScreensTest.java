package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A screen never reports an empty list before it has read it, and never shows the loading text afterwards. */
class LoadingScreensTest {

    private static final Texts TEXTS = Texts.in(Language.EN);
    private static final String READING = TEXTS.get("desktop.table.reading");
    /** Texts shown if there are no entries or tasks. */
    private static final Set<String> NOTHING = Set.of(TEXTS.get("overview.noFindings"), TEXTS.get("overview.noReviews"),
            TEXTS.get("audit.noHistory"), TEXTS.get("document.version.none"), TEXTS.get("desktop_measure.empty"),
            TEXTS.get("desktop_finding.empty"), TEXTS.get("desktop_change.empty"), TEXTS.get("desktop_evidence.empty"));
    @TempDir
    private static Path folder;
    private static AppContext context;
    @AutoClose
    private static OpenRegister register;

    @BeforeAll
    static void open() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
    }

    static Stream<String> screens() {
        return Screens.all().stream().map(ScreenEntry::key);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screenShowsNoEmptyStateBeforeReading(String screen) throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Background never = new Background(waiting::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        assertThat(sentences(screen, never)).doesNotContainAnyElementsOf(NOTHING)
                .noneMatch(text -> text.matches("(?s)(No|Nothing|None|Not yet)\\b[^.].*|.*\\(0.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"overview", "measures", "soa", "changes", "reviews", "evidence", "findings", "costs", "audit"})
    void screenShowsThatItIsLoading(String screen) throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Background never = new Background(waiting::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        assertThat(sentences(screen, never)).contains(READING);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void emptyRegisterShowsNoLoadingState(String screen) throws Exception {
        Background atOnce = Background.sameThread(failure -> {
            throw new AssertionError(failure);
        });
        assertThat(sentences(screen, atOnce)).doesNotContain(READING);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void failedReadingEndsTheLoadingStateOfAScreen(String screen) throws Exception {
        assertThat(sentences(screen, failing())).doesNotContain(READING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "due", "measures", "soa", "changes", "reviews", "evidence", "azure", "network",
        "findings", "costs", "audit"})
    void screenThatCannotBeReadShowsWhatToDo(String screen) throws Exception {
        assertThat(sentences(screen, failing())).contains(TEXTS.get("desktop.unread.file"),
                TEXTS.get("desktop.unread.again"));
    }

    @Test
    void overviewThatCannotBeReadSaysSoOnce() throws Exception {
        assertThat(sentences("overview", failing())).containsOnlyOnce(TEXTS.get("desktop.unread.file"),
                TEXTS.get("desktop.unread.again"));
    }

    /** A background in which all work fails, as with a register whose file is damaged. */
    private static Background failing() {
        AtomicReference<Background> background = new AtomicReference<>();
        background.set(new Background(work -> background.get().readingFailed(new IllegalStateException("damaged")),
                Runnable::run, failure -> {
                }));
        return background.get();
    }

    /** A view may be opened that shows the entries of the acting person, whom the list knows only once it is read. */
    @Test
    void listOfDueItemsAsksForThePersonOnlyAfterReading() throws Exception {
        Background never = new Background(work -> {
        }, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        ListFilter mine = new ListFilter("", List.of(new ListFilter.Choice("mine", 0, TEXTS.get("desktop_due.mine"))));
        assertThat(sentences("due", never, mine)).contains(READING).doesNotContain(TEXTS.get("desktop_due.nobody"));
    }

    private static List<String> sentences(String key, Background background) throws Exception {
        return sentences(key, background, new ListFilter("", List.of()));
    }

    private static List<String> sentences(String key, Background background, ListFilter filter) throws Exception {
        ScreenEntry entry = Screens.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        return DesktopFixture.onScreen(() -> {
            Screen screen = entry.controller()
                    .apply(new Workspace(context, register, TEXTS, background, new RecordedDialogs(),
                            new RecordedFrame()));
            Parent view = ViewLoader.load(TEXTS, screen);
            new Scene(view, 1200, 900);
            if (!filter.choices().isEmpty()) {
                screen.apply(filter);
            }
            screen.refresh();
            List<String> found = new ArrayList<>();
            collect(view, found);
            return found;
        });
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TabPane tabs) {
            for (int i = 0; i < tabs.getTabs().size(); i++) {
                tabs.getSelectionModel().select(i);
                layout(tabs);
                Optional.ofNullable(tabs.getTabs().get(i).getContent()).ifPresent(content -> collect(content, found));
            }
            return;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            found.add(label.getText());
        }
        if (node instanceof Parent parent) {
            layout(parent);
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static void layout(Parent parent) {
        if (parent.getScene() != null) {
            parent.applyCss();
            parent.layout();
        }
    }
}
