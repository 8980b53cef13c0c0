package org.tomes.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The user guide: its contents at the left, searched by their text, and the chapter of the selected section. */
public final class HelpController {

    private final UserGuide guide;
    private final GuideNodes nodes;
    private List<GuideSection> chapter = List.of();
    @FXML
    private TextField search;
    @FXML
    private ListView<GuideSection> contents;
    @FXML
    private ScrollPane page;
    @FXML
    private VBox text;

    /** @param openLink opens a web address */
    HelpController(UserGuide guide, Consumer<String> openLink) {
        this.guide = guide;
        this.nodes = new GuideNodes(target -> {
            if (target.startsWith("#")) {
                guide.at(target.substring(1)).ifPresent(this::show);
            } else {
                openLink.accept(target);
            }
        });
    }

    @FXML
    private void initialize() {
        contents.setCellFactory(list -> new SectionCell());
        contents.setPlaceholder(new Label());
        contents.getSelectionModel().selectedItemProperty().addListener((property, before, section) -> {
            if (section != null) {
                display(section);
            }
        });
        search.textProperty().addListener((property, before, words) -> filter(words));
        search.setOnAction(entered -> contents.getSelectionModel().selectFirst());
        search.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DOWN) {
                contents.requestFocus();
                contents.getSelectionModel().selectNext();
                pressed.consume();
            }
        });
        filter("");
    }

    /** Shows the section with this title, or the beginning of the guide. */
    void show(Optional<String> title) {
        show(title.flatMap(guide::titled).orElse(guide.sections().getFirst()));
    }

    private void show(GuideSection section) {
        search.clear();
        contents.getSelectionModel().select(section);
        contents.scrollTo(Math.max(0, contents.getSelectionModel().getSelectedIndex() - 2));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void filter(String words) {
        GuideSection selected = contents.getSelectionModel().getSelectedItem();
        List<String> wanted = words.strip().isEmpty() ? List.of() : List.of(lower(words).strip().split("\\s+"));
        contents.getItems()
                .setAll(guide.sections()
                        .stream()
                        .filter(section -> wanted.stream().allMatch(lower(section.plainText())::contains))
                        .toList());
        contents.getSelectionModel().select(selected);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void display(GuideSection section) {
        List<GuideSection> shown = guide.chapter(section);
        if (!shown.equals(chapter)) {
            chapter = shown;
            text.getChildren().clear();
            for (GuideSection part : shown) {
                text.getChildren().add(nodes.heading(part));
                part.blocks().forEach(block -> text.getChildren().add(nodes.block(block)));
            }
        }
        // The heights are known after layout.
        Platform.runLater(() -> scrollTo(section));
    }

    private void scrollTo(GuideSection section) {
        page.applyCss();
        page.layout();
        int before = chapter.subList(0, chapter.indexOf(section))
                .stream()
                .mapToInt(part -> 1 + part.blocks().size())
                .sum();
        Node heading = text.getChildren().get(before);
        double hidden = text.getHeight() - page.getViewportBounds().getHeight();
        page.setVvalue(hidden <= 0 ? 0 : Math.min(1, heading.getBoundsInParent().getMinY() / hidden));
    }

    private static final class SectionCell extends ListCell<GuideSection> {

        @Override
        protected void updateItem(GuideSection section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : section.title());
            getStyleClass().removeAll("guide-chapter", "guide-subsection");
            if (section != null) {
                getStyleClass().add(section.level() <= 2 ? "guide-chapter" : "guide-subsection");
            }
        }
    }
}
