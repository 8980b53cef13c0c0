package org.tomes.desktop.settings;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The sections of the settings at the left; each link scrolls to its section. */
public final class SettingsSections extends VBox {

    private static final String HEADING = "title-4";

    private ScrollPane pane;
    private VBox sections;

    public SettingsSections() {
        getStyleClass().add("sections");
    }

    /** @param shown the content of the pane, one child for each section */
    void list(ScrollPane within, VBox shown) {
        pane = within;
        sections = shown;
        getChildren().setAll(
                shown.getChildren().stream().flatMap(section -> heading(section).stream()).map(this::link).toList());
    }

    private Node link(Label heading) {
        Button link = new Button(heading.getText());
        link.getStyleClass().add("nav-link");
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(pressed -> reveal(heading.getText()));
        return link;
    }

    private static Optional<Label> heading(Node section) {
        return section instanceof Parent parent
                ? parent.getChildrenUnmodifiable()
                        .stream()
                        .flatMap(child -> child instanceof Label label && label.getStyleClass().contains(HEADING)
                                ? Stream.of(label)
                                : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    /** Scrolls to the section with this heading. */
    void reveal(String heading) {
        sections.getChildren()
                .stream()
                .filter(section -> heading(section).filter(label -> label.getText().equals(heading)).isPresent())
                .findFirst()
                .ifPresent(this::reveal);
    }

    private void reveal(Node section) {
        pane.layout();
        double hidden = sections.getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(hidden <= 0 ? 0 : Math.min(1, section.getBoundsInParent().getMinY() / hidden));
    }
}
