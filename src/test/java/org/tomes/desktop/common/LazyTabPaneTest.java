package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class LazyTabPaneTest {

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @Test
    void fieldInATabThatWasJustSelectedTakesTheKeyboard() throws Exception {
        DesktopFixture.onScreen(() -> {
            TextField field = new TextField();
            LazyTabPane tabs = new LazyTabPane();
            tabs.getTabs().addAll(new Tab("1", new Label("first")), new Tab("2", new ScrollPane(new VBox(field))));
            Stage stage = new Stage();
            stage.setScene(new Scene(tabs));
            stage.show();
            tabs.getSelectionModel().select(1);
            field.requestFocus();
            assertThat(stage.getScene().getFocusOwner()).isSameAs(field);
            stage.hide();
            return null;
        });
    }

    @Test
    void contentOfATabIsCreatedOnceWhenTheTabIsSelectedForTheFirstTime() throws Exception {
        DesktopFixture.onScreen(() -> {
            List<String> created = new ArrayList<>();
            Tab first = new Tab("1");
            Tab second = new Tab("2");
            LazyTabPane tabs = new LazyTabPane();
            tabs.getTabs().addAll(first, second);
            for (Tab tab : List.of(first, second)) {
                tabs.load(tab, () -> {
                    created.add(tab.getText());
                    return new Label(tab.getText());
                });
            }
            assertThat(created).containsExactly("1");

            tabs.getSelectionModel().select(second);
            assertThat(((Label) second.getContent()).getText()).isEqualTo("2");
            tabs.getSelectionModel().select(first);
            tabs.getSelectionModel().select(second);
            assertThat(created).containsExactly("1", "2");
            return null;
        });
    }

    @Test
    void contentOfATabJoinsTheWindowWhenTheTabIsSelectedForTheFirstTime() throws Exception {
        DesktopFixture.onScreen(() -> {
            Label first = new Label("first");
            Label second = new Label("second");
            Label late = new Label("late");
            Tab third = new Tab("3");
            LazyTabPane tabs = new LazyTabPane();
            tabs.getTabs().addAll(new Tab("1", first), new Tab("2", second), third);
            third.setContent(late);
            Scene scene = new Scene(tabs);
            tabs.applyCss();

            assertThat(first.getScene()).isSameAs(scene);
            assertThat(second.getScene()).isNull();
            assertThat(late.getScene()).isNull();
            assertThat(FormNodes.contents(tabs).values()).containsExactly(first, second, late);

            tabs.getSelectionModel().select(1);
            assertThat(second.getScene()).isSameAs(scene);
            tabs.getSelectionModel().select(third);
            assertThat(late.getScene()).isSameAs(scene);
            assertThat(second.getScene()).isSameAs(scene);
            assertThat(FormNodes.contents(tabs).values()).containsExactly(first, second, late);
            return null;
        });
    }
}
