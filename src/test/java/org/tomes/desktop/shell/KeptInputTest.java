package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Field;
import org.tomes.text.Language;

/** A dialog closes only after its input was saved, or if the user cancels this dialog. */
class KeptInputTest {

    /** A dialog with input that is saved. */
    enum Form {
        DECISION("reviews", "text", "Buy a second firewall") {
            @Override
            void open(OpenWindow window) throws Exception {
                window.click(window.seeText(window.texts.get("desktop_review.tab.decisions")));
                press(window, "desktop_review.addDecisionButton");
            }
        },
        REVIEW_DATE("reviews", "months", "7") {
            @Override
            void open(OpenWindow window) throws Exception {
                window.clickText("Approval of changes");
                window.waitFor(() -> !window.see("#plan").isDisabled());
                Button plan = (Button) window.see("#plan");
                // Later, because the dialog stays open.
                Platform.runLater(plan::fire);
            }
        },
        EVIDENCE("evidence", "description", "Report of the test") {
            @Override
            void open(OpenWindow window) throws Exception {
                fireItem(window, "desktop_evidence.addLink");
            }
        },
        DOCUMENT("documents", "title", "Rules for remote work") {
            @Override
            void open(OpenWindow window) throws Exception {
                press(window, "document.own.newDots");
            }
        },
        ANNOTATION("score", "text", "New subscription") {
            @Override
            void open(OpenWindow window) throws Exception {
                window.click(window.see("#annotationsTab"));
                press(window, "score.screen.addNoteButton");
            }
        },
        VERSION("documents", "summary", "Rules for suppliers") {
            @Override
            void open(OpenWindow window) throws Exception {
                press(window, "document.tab.versions");
                window.click(window.see("#step-edit"));
            }
        },
        RETIRING("measures", "retiredReason", "Replaced by another measure") {
            @Override
            void open(OpenWindow window) throws Exception {
                window.clickText("TOM-001");
                fireItem(window, "desktop_measure.retireButton");
            }
        },
        TOPIC("responsibilities", "title", "Physical security") {
            @Override
            void open(OpenWindow window) throws Exception {
                fireItem(window, "desktop_people.ownTopic");
            }
        },
        ROLE("responsibilities", "title", "Security architect") {
            @Override
            void open(OpenWindow window) throws Exception {
                press(window, "desktop_people.addRoleButton");
            }
        },
        SNAPSHOT("azure", "label", "Before the move") {
            @Override
            void open(OpenWindow window) throws Exception {
                press(window, "azure.snapshots");
                window.waitFor(() -> window.sees("#rename") && !window.see("#rename").isDisabled());
                window.click(window.see("#rename"));
            }
        },
        SECTION("documents", "title", "Exit from the cloud") {
            @Override
            void open(OpenWindow window) throws Exception {
                press(window, "document.tab.text");
                window.click(window.see("#add"));
            }
        };

        private final String screen;
        private final String field;
        private final String text;

        Form(String screen, String field, String text) {
            this.screen = screen;
            this.field = field;
            this.text = text;
        }

        abstract void open(OpenWindow window) throws Exception;
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void cancelledQuestionAboutThePersonLeavesTheFormOpenWithItsInput(Form form) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        DesktopFixture.exampleCompany(context, path, Language.EN).close();
        try (OpenWindow window = OpenWindow.ofNewcomer(context, Language.EN, path)) {
            window.go(form.screen);
            form.open(window);
            window.waitFor(() -> input(window, form.field).isPresent());
            fill(window, form);
            consent(window);
            window.seeText(window.texts.get("shell.who.title"));
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> panes(window) == 1);
            window.waitFor(() -> input(window, form.field).filter(one -> !one.isDisabled()).isPresent());
            assertThat(input(window, form.field)).get()
                    .extracting(TextInputControl::getText)
                    .as("input after the question was cancelled")
                    .isEqualTo(form.text);

            consent(window);
            window.seeText(window.texts.get("shell.who.title"));
            ComboBox<?> people = (ComboBox<?>) fields(window).filter(field -> field.getName().equals("person"))
                    .findFirst()
                    .orElseThrow()
                    .getContent();
            window.robot.interact(() -> people.getSelectionModel().selectFirst());
            window.answer("shell.who.consent");
            window.waitFor(() -> panes(window) == 0);
        }
    }

    @Test
    void invalidInputIsReportedInTheOpenForm() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("documents")) {
            press(window, "document.own.newDots");
            window.waitFor(() -> input(window, "key").isPresent());
            TextInputControl key = input(window, "key").orElseThrow();
            fill(window, Map.of("title", "Remote work", "key", "NO key!"));
            consent(window);
            window.waitFor(() -> window.sees("#error-key"));
            assertThat(input(window, "key")).as("the dialog did not open again").containsSame(key);
            fill(window, Map.of("key", "remote-work"));
            consent(window);
            window.waitFor(() -> panes(window) == 0);
            window.seeText("Remote work");
        }
    }

    private static void press(OpenWindow window, String key) throws Exception {
        window.click(window.seeText(window.texts.get(key)));
    }

    /** Chooses an item of a menu, later, because the dialog stays open. */
    private static void fireItem(OpenWindow window, String key) throws Exception {
        String name = window.texts.get(key);
        AtomicReference<MenuItem> found = new AtomicReference<>();
        window.waitFor(() -> {
            window.robot.lookup(".menu-button")
                    .<MenuButton>queryAll()
                    .stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> name.equals(item.getText()) && !item.isDisable())
                    .forEach(found::set);
            return found.get() != null;
        });
        Platform.runLater(found.get()::fire);
    }

    private static int panes(OpenWindow window) {
        return window.robot.lookup(".dialog-pane").queryAll().size();
    }

    private static Optional<TextInputControl> input(OpenWindow window, String name) {
        return fields(window).filter(field -> field.getName().equals(name))
                .map(field -> (TextInputControl) field.getContent())
                .findFirst();
    }

    private static Stream<Field> fields(OpenWindow window) {
        return window.robot.lookup(".dialog-pane .field").<Field>queryAll().stream();
    }

    private static void fill(OpenWindow window, Form form) {
        fields(window).filter(field -> field.getLabel().endsWith("(required)") || field.getName().equals("link"))
                .forEach(field -> window.robot.interact(() -> {
                    switch (field.getContent()) {
                        case TextInputControl link when field.getName().equals("link") ->
                            link.setText("https://example.com/report");
                        case TextInputControl text when text.getText().isEmpty() -> text.setText("entered");
                        case ComboBox<?> box when box.getValue() == null -> box.getSelectionModel().selectFirst();
                        default -> {
                        }
                    }
                }));
        fill(window, Map.of(form.field, form.text));
    }

    private static void fill(OpenWindow window, Map<String, String> texts) {
        texts.forEach((name, text) -> window.robot.interact(() -> input(window, name).orElseThrow().setText(text)));
    }

    /** Presses the button of the only open dialog that accepts its input. */
    private static void consent(OpenWindow window) throws Exception {
        window.waitFor(() -> panes(window) == 1);
        DialogPane pane = window.robot.lookup(".dialog-pane").query();
        ButtonType accepting = pane.getButtonTypes()
                .stream()
                .filter(type -> type.getButtonData() == ButtonData.OK_DONE)
                .findFirst()
                .orElseThrow();
        Button button = (Button) pane.lookupButton(accepting);
        window.waitFor(() -> !button.isDisabled());
        window.click(button);
    }
}
