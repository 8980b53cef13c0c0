package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

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

    private <C extends Control> C shown(C box) {
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

    /** A calendar followed the language of the operating system. */
    @ParameterizedTest
    @CsvSource({"DE, Dezember, Mo", "EN, December, Mon"})
    void calendarIsInTheLanguageOfTheProgram(Language language, String month, String firstDay) throws Exception {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.FRANCE);
        try {
            LocalDate day = LocalDate.of(2026, 12, 3);
            Set<String> labels = DesktopFixture.onScreen(() -> {
                DatePicker picker = shown(new DatePicker(day));
                ComboBoxes.prepare(picker, new Dates(language), () -> day, typed -> {
                });
                picker.show();
                Node calendar = ((DatePickerSkin) picker.getSkin()).getPopupContent();
                return calendar.lookupAll("*")
                        .stream()
                        .filter(Labeled.class::isInstance)
                        .map(label -> String.valueOf(((Labeled) label).getText()).replace(".", ""))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            });
            assertThat(labels).contains(month, firstDay);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
