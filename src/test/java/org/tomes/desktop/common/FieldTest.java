package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The fields of a form that is higher than the window. */
class FieldTest {

    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();

    private static Field field(String name) {
        Field field = new Field();
        field.setName(name);
        field.setContent(new TextArea());
        return field;
    }

    @Test
    void formScrollsToAnErrorOutOfSightAndStaysIfOneIsInSight() throws Exception {
        DesktopFixture.startToolkit();
        ScrollPane pane = DesktopFixture.onScreen(() -> {
            VBox form = new VBox();
            List.of("first", "second", "third", "fourth").forEach(name -> form.getChildren().add(field(name)));
            FormErrors.show(form, errors, Texts.in(Language.EN));
            ScrollPane scrolled = new ScrollPane(form);
            Stage stage = new Stage();
            stage.setScene(new Scene(scrolled, 400, 250));
            stage.show();
            return scrolled;
        });
        show("third");
        double shown = DesktopFixture.onScreen(pane::getVvalue);
        show("fourth");
        double stillShown = DesktopFixture.onScreen(() -> {
            pane.getScene().getWindow().hide();
            return pane.getVvalue();
        });

        assertThat(shown).isPositive();
        assertThat(stillShown).isCloseTo(shown, within(0.05));
    }

    @Test
    void formScrollsToAnErrorBeforeItWasLaidOut() throws Exception {
        DesktopFixture.startToolkit();
        ScrollPane pane = DesktopFixture.onScreen(() -> {
            VBox form = new VBox(field("first"), field("second"), field("third"));
            FormErrors.show(form, errors, Texts.in(Language.EN));
            ScrollPane scrolled = new ScrollPane(form);
            // Without a window nothing is laid out unless somebody asks for it.
            new Scene(scrolled, 400, 250);
            scrolled.applyCss();
            scrolled.resize(400, 250);
            return scrolled;
        });

        show("third");

        assertThat(DesktopFixture.onScreen(pane::getVvalue)).isPositive();
    }

    /** A refused form opens the tab of the error, marks it, and focuses the field; correcting it moves nothing. */
    @Test
    void refusedFormOpensAndMarksTheTabOfTheErrorAndFocusesTheField() throws Exception {
        DesktopFixture.startToolkit();
        Field first = field("first");
        Field hidden = field("hidden");
        Field below = field("below");
        LazyTabPane tabs = DesktopFixture.onScreen(() -> {
            LazyTabPane pane = new LazyTabPane();
            pane.getTabs().addAll(new Tab("A", first), new Tab("B", new VBox(hidden, below)));
            FormErrors shown = FormErrors.show(new VBox(pane), errors, Texts.in(Language.EN));
            Stage stage = new Stage();
            stage.setScene(new Scene(pane.getParent(), 400, 500));
            stage.show();
            errors.put("hidden", Message.of("settings.company.nameMissing"));
            shown.focusFirst();
            return pane;
        });
        DesktopFixture.onScreen(() -> {
            assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            assertThat(tabs.getTabs().get(1).getStyleClass()).contains("faulty");
            assertThat(hidden.getContent().isFocused()).isTrue();
            assertThat(hidden.getContent().getPseudoClassStates()).contains(Styles.STATE_DANGER);
            tabs.getScene().getRoot().layout();
            double place = below.getLayoutY();
            errors.clear();
            tabs.getScene().getRoot().layout();
            assertThat(below.getLayoutY()).isEqualTo(place);
            assertThat(tabs.getTabs().get(1).getStyleClass()).doesNotContain("faulty");
            tabs.getScene().getWindow().hide();
            return null;
        });
    }

    private void show(String field) throws Exception {
        DesktopFixture.onScreen(() -> errors.put(field, Message.of("settings.company.nameMissing")));
        DesktopFixture.onScreen(() -> errors.size());
    }
}
