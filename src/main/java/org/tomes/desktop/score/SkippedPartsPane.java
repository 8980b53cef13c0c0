package org.tomes.desktop.score;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.text.Texts;

/** The parts of the imported files that were not imported; shown until the user closes it. */
final class SkippedPartsPane extends VBox {

    private static final double HEIGHT = 110;

    private final Texts texts;
    private final ListView<String> sentences = new ListView<>();
    private final Label title = new Label();

    SkippedPartsPane(Texts texts) {
        this.texts = texts;
        title.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setAccessibleText(texts.get("score.screen.closeReport"));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setOnAction(pressed -> setVisible(false));
        sentences.setPrefHeight(HEIGHT);
        sentences.setId("score-report");
        HBox head = new HBox(title, new Spacer(), close);
        head.getStyleClass().add("report-head");
        getStyleClass().add("import-report");
        getChildren().addAll(head, sentences);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<SkippedScoreEntry> notRead) {
        title.setText(texts.get("score.screen.notRead", notRead.size()));
        sentences.getItems().setAll(notRead.stream().map(SkippedScoreEntry::sentence).map(texts::get).toList());
        setVisible(!notRead.isEmpty());
    }
}
