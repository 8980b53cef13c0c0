package org.tomes.desktop.common;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.SearchText;
import org.tomes.text.Texts;

/**
 * Links to records as chips, and a search for further ones: Enter adds the selected hit, or the typed key of a record
 * that is not offered. The keys are one text, so that a form treats them like any other field.
 */
public final class LinkChips extends VBox {

    /**
     * A record to link.
     *
     * @param key its code or id
     * @param name code and title, as on every screen
     */
    public record LinkChoice(String key, String name, String searched) {

        public LinkChoice(String key, String name) {
            this(key, name, SearchText.of(key + ' ' + name));
        }

        boolean contains(String[] words) {
            return Stream.of(words).allMatch(searched::contains);
        }
    }

    private static final int MAX_HITS = 20;
    private static final double HITS_HEIGHT = 132;

    private final StringProperty text = new SimpleStringProperty("");
    private final FlowPane chips = new FlowPane();
    private final TextField query = new TextField();
    private final ListView<LinkChoice> hits = new ListView<>();
    private List<LinkChoice> choices = List.of();
    private String separator = ", ";
    private UnaryOperator<String> removing = name -> name;
    private boolean editable = true;
    private Consumer<LinkChips> onFirstFocus = self -> {
    };

    public LinkChips() {
        getStyleClass().add("link-chips");
        chips.getStyleClass().add("chips");
        hits.setPrefHeight(HITS_HEIGHT);
        hits.setMinHeight(HITS_HEIGHT);
        hits.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(LinkChoice choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty ? null : choice.name());
            }
        });
        Stream.of(chips, query, hits).forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        getChildren().addAll(chips, query, hits);
        text.addListener((property, before, now) -> show());
        query.textProperty().addListener((property, before, typed) -> find());
        query.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                onFirstFocus.accept(this);
                onFirstFocus = self -> {
                };
            }
        });
        query.setOnAction(entered -> add());
        query.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DOWN) {
                hits.requestFocus();
            } else if (pressed.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
                query.clear();
                pressed.consume();
            }
        });
        hits.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                add();
            }
        });
        hits.setOnMouseClicked(clicked -> add());
        show();
        find();
    }

    /**
     * @param label the label of the field, which is also the accessible text of the search
     */
    public void setUp(Texts texts, String label) {
        removing = name -> texts.get("desktop.links.remove", name);
        query.setPromptText(texts.get("desktop.links.add"));
        query.setAccessibleText(label + ": " + query.getPromptText());
        hits.setAccessibleText(label);
    }

    public String getSeparator() {
        return separator;
    }

    /**
     * @param value between two keys, such as a comma and a space; FXML cannot contain a line break, so "line" denotes
     * one
     */
    public void setSeparator(String value) {
        separator = value.equals("line") ? "\n" : value;
    }

    /** Returns the keys as one text. */
    public StringProperty textProperty() {
        return text;
    }

    public void offer(List<LinkChoice> all) {
        choices = List.copyOf(all);
        show();
        find();
    }

    /** @param load offers choices that take long to read, when they are first needed */
    public void onFirstFocus(Consumer<LinkChips> load) {
        onFirstFocus = load;
    }

    public void setEditable(boolean mayEdit) {
        editable = mayEdit;
        query.setVisible(mayEdit);
        query.clear();
        show();
    }

    private List<String> keys() {
        return Arrays.stream(text.get().split("[,;\\r\\n]+")).map(String::strip).filter(key -> !key.isEmpty()).toList();
    }

    private void show() {
        chips.getChildren().setAll(keys().stream().map(this::chip).toList());
        chips.setVisible(!chips.getChildren().isEmpty());
    }

    /** Shows the code, or the last part of an id; the tooltip contains the name and the complete key. */
    private Button chip(String key) {
        String name = choices.stream()
                .filter(choice -> choice.key().equalsIgnoreCase(key))
                .map(choice -> choice.name() + "\n" + key)
                .findFirst()
                .orElse(key);
        Button chip = new Button(key.substring(key.lastIndexOf('/') + 1));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", Styles.SMALL);
        chip.setTooltip(new Tooltip(name));
        if (editable) {
            chip.setGraphic(new FontIcon(Feather.X));
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setAccessibleText(removing.apply(name));
            chip.setOnAction(pressed -> set(keys().stream().filter(other -> !other.equals(key)).toList()));
        }
        return chip;
    }

    private void set(List<String> keys) {
        text.set(keys.stream().distinct().collect(Collectors.joining(separator)));
    }

    private void find() {
        String typed = query.getText().strip().toLowerCase(Locale.ROOT);
        List<String> linked = keys();
        String[] words = typed.split("\\s+");
        hits.getItems()
                .setAll(typed.isEmpty() ? List.of()
                        : choices.stream()
                                .filter(choice -> choice.contains(words) && !linked.contains(choice.key()))
                                .limit(MAX_HITS)
                                .toList());
        hits.setVisible(!hits.getItems().isEmpty());
        hits.getSelectionModel().selectFirst();
    }

    private void add() {
        LinkChoice chosen = hits.getSelectionModel().getSelectedItem();
        String key = chosen != null ? chosen.key() : query.getText().strip();
        if (!key.isEmpty()) {
            List<String> keys = new ArrayList<>(keys());
            keys.add(key);
            set(keys);
            query.clear();
            query.requestFocus();
        }
    }
}
