package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Background;
import org.tomes.review.ReviewState;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ReviewReminderTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private Path folder;
    private final AtomicInteger reviewsShown = new AtomicInteger();
    private Optional<Message> notice = Optional.empty();
    private AppContext context;
    private OpenRegister register;
    private Stage main;
    private ReviewReminder reminder;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
        DesktopFixture.onScreen(() -> {
            main = new Stage();
            main.setScene(new Scene(new Region(), 300, 200));
            reminder = new ReviewReminder(main, context, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), () -> Optional.of(register), () -> EN, due -> notice = Optional.of(due), reviewsShown::incrementAndGet);
            return main;
        });
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            main.hide();
            return main;
        });
        register.close();
    }

    private Optional<Scene> announced() throws Exception {
        return DesktopFixture.onScreen(() -> {
            reminder.opened();
            return Window.getWindows()
                    .stream()
                    .map(Window::getScene)
                    .filter(scene -> scene.lookup("#reminder") != null)
                    .findFirst();
        });
    }

    private long count(Predicate<ReviewState> state) {
        return register.records().reviews().due().stream().filter(review -> state.test(review.state())).count();
    }

    @Test
    void remindersAreOffByDefault() throws Exception {
        assertThat(announced()).isEmpty();
        assertThat(notice).isEmpty();
    }

    @Test
    void dueReviewsAreAnnouncedInASeparateWindowWithLink() throws Exception {
        context.settings().change(all -> all.withReminders(true));
        Scene shown = announced().orElseThrow();
        long overdue = count(ReviewState.OVERDUE::equals);
        assertThat(overdue).isPositive();
        assertThat(((Label) shown.lookup("#reminder .label")).getText())
                .isEqualTo(EN.get("shell.reminder.text", overdue, count(ReviewState.DUE::equals)));
        DesktopFixture.onScreen(() -> {
            ((Button) shown.lookup("#reminder-show")).fire();
            return shown;
        });
        assertThat(reviewsShown).hasValue(1);
        assertThat(shown.getWindow().isShowing()).isFalse();
    }

    @Test
    void activeWindowShowsANotificationWithoutLosingFocus() throws Exception {
        context.settings().change(all -> all.withReminders(true));
        DesktopFixture.onScreen(() -> {
            main.show();
            main.requestFocus();
            return main;
        });
        assertThat(main.isFocused()).isTrue();
        assertThat(announced()).isEmpty();
        assertThat(notice).isPresent();
    }
}
