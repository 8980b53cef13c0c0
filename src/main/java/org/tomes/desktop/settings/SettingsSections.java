package org.tomes.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tomes.text.SearchText;
import org.tomes.text.Texts;

/** The list of the parts of the settings on the left, with a search for all settings in them. */
public final class SettingsSections extends VBox {

    /** A search target: a part, and a control in it. */
    record SettingPosition(Parent part, Optional<Node> control) {
    }

    /** @param values the values that can be chosen there, which are searched as well */
    private record Hit(String text, String values, SettingPosition place) {

        Hit(String text, SettingPosition place) {
            this(text, "", place);
        }

        boolean contains(String query) {
            return SearchText.of(text + '\n' + values).contains(query);
        }
    }

    private static final String HEADING = "title-4";

    private final TextField search = new TextField();
    private final VBox links = new VBox();
    private final Label nothing = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private List<Parent> parts = List.of();
    private Consumer<SettingPosition> opener = place -> {
    };
    private Locale locale = Locale.ROOT;
    private Parent marked;

    public SettingsSections() {
        getStyleClass().add("sections");
        search.setId("settings-search");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("text-muted");
        search.textProperty().addListener((property, before, words) -> show(words));
        search.setOnAction(pressed -> links.getChildren().stream().findFirst().ifPresent(first -> {
            if (first instanceof ButtonBase link) {
                link.fire();
                search.clear();
            }
        }));
        getChildren().addAll(search, links);
    }

    /** @param onOpen opens the place selected by the user */
    void list(List<Parent> all, Consumer<SettingPosition> onOpen, Texts texts) {
        parts = all;
        opener = onOpen;
        locale = texts.language().locale();
        nothing.setText(texts.get("desktop.table.nothingFound"));
        search.setPromptText(texts.get("desktop.table.search"));
        search.setAccessibleText(texts.get("settings.search"));
        show("");
    }

    private void show(String words) {
        String query = words.strip().toLowerCase(locale);
        group.getToggles().clear();
        links.getChildren()
                .setAll(parts.stream()
                        .flatMap(part -> query.isEmpty() ? Stream.of(link(part))
                                : hits(part, part).filter(hit -> hit.contains(query)).map(this::link))
                        .toList());
        if (links.getChildren().isEmpty()) {
            links.getChildren().add(nothing);
        }
        mark(marked);
    }

    private Node link(Parent part) {
        ToggleButton link = new ToggleButton(heading(part));
        link.setUserData(part);
        link.setToggleGroup(group);
        link.setMnemonicParsing(false);
        return opening(link, new SettingPosition(part, Optional.empty()));
    }

    private Node link(Hit hit) {
        Button link = new Button(hit.text());
        link.setMnemonicParsing(false);
        return opening(link, hit.place());
    }

    private Node opening(ButtonBase link, SettingPosition place) {
        link.getStyleClass().add("nav-link");
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(pressed -> {
            opener.accept(place);
            restoreSelection();
        });
        return link;
    }

    /** Returns the heading, the labelled fields and the buttons of a part. */
    private static Stream<Hit> hits(Parent part, Node within) {
        Stream<Hit> ownHits = switch (within) {
            case Label label when label.getStyleClass().contains(HEADING) ->
                Stream.of(new Hit(label.getText(), new SettingPosition(part, Optional.empty())));
            case Label label when label.getLabelFor() != null -> Stream.of(new Hit(label.getText(),
                    values(label.getLabelFor()), new SettingPosition(part, Optional.of(label.getLabelFor()))));
            case ButtonBase button when !button.getText().isEmpty() ->
                Stream.of(new Hit(button.getText(), new SettingPosition(part, Optional.of(button))));
            default -> Stream.empty();
        };
        return within instanceof Labeled ? ownHits
                : within instanceof Parent parent
                        ? Stream.concat(ownHits,
                                parent.getChildrenUnmodifiable().stream().flatMap(child -> hits(part, child)))
                        : ownHits;
    }

    private static String values(Node control) {
        return control instanceof ComboBox<?> choice ? names(choice) : "";
    }

    private static <T> String names(ComboBox<T> choice) {
        return choice.getItems()
                .stream()
                .map(value -> choice.getConverter() == null ? String.valueOf(value)
                        : choice.getConverter().toString(value))
                .collect(Collectors.joining("\n"));
    }

    private static String heading(Parent part) {
        return hits(part, part).findFirst().orElseThrow().text();
    }

    /** Opens the part with this heading. */
    void open(String heading) {
        parts.stream()
                .filter(part -> heading(part).equals(heading))
                .findFirst()
                .ifPresent(part -> opener.accept(new SettingPosition(part, Optional.empty())));
    }

    /** Marks the displayed part. */
    void mark(Parent part) {
        marked = part;
        restoreSelection();
    }

    /** Marks the displayed part again, after the user selected another one but stayed. */
    void restoreSelection() {
        group.getToggles().forEach(link -> link.setSelected(link.getUserData() == marked));
    }

    /** Focuses the search. */
    void find() {
        search.requestFocus();
    }
}
