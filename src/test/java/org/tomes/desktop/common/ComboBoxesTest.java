package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/** A choice shows what it means, also when other things are offered. */
class ComboBoxesTest {

    private final ObjectProperty<Optional<PersonId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Person petra = Person.ofName("Petra Neumann");
    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.hide();
            return stage;
        });
    }

    private <T> ComboBox<T> shown(ComboBox<T> box) {
        stage = new Stage();
        stage.setScene(new Scene(new StackPane(box), 300, 100));
        stage.show();
        return box;
    }

    /** Returns the text of the closed box. */
    private static String text(ComboBox<?> box) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return DesktopFixture.onScreen(() -> box.getChildrenUnmodifiable()
                .stream()
                .filter(ListCell.class::isInstance)
                .map(cell -> ((ListCell<?>) cell).getText())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void chosenPersonIsShownAfterAnotherOneIsAddedBeforeIt() throws Exception {
        chosen.set(Optional.of(petra.id()));
        ComboBox<Optional<PersonId>> box = DesktopFixture.onScreen(() -> {
            ComboBox<Optional<PersonId>> people = shown(new ComboBox<>());
            ComboBoxes.people(people, chosen, List.of(petra), "nobody");
            return people;
        });
        assertThat(text(box)).isEqualTo("Petra Neumann");
        DesktopFixture.onScreen(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().clear();
            return box;
        });
        WaitForAsyncUtils.waitForFxEvents();
        DesktopFixture.onScreen(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().add(box);
            ComboBoxes.people(box, chosen, List.of(Person.ofName("Carla Caro"), petra), "nobody");
            return box;
        });
        assertThat(text(box)).isEqualTo("Petra Neumann");
        assertThat(chosen.get()).contains(petra.id());
    }

    @Test
    void chosenValueIsShownAfterOthersAreOffered() throws Exception {
        ComboBox<String> box = DesktopFixture.onScreen(() -> {
            ComboBox<String> words = shown(new ComboBox<>());
            ComboBoxes.prepare(words, List.of("a", "n"), word -> "word " + word);
            words.setValue("n");
            return words;
        });
        assertThat(text(box)).isEqualTo("word n");
        DesktopFixture.onScreen(() -> {
            ComboBoxes.offer(box, List.of("a", "c", "n"), "n");
            return box;
        });
        assertThat(text(box)).isEqualTo("word n");
    }
}
