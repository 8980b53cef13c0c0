package org.tomes.desktop.document;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.document.release.DocumentVersion;
import org.tomes.review.ReviewState;
import org.tomes.text.Texts;

/** A document in the list: its title, and below it a summary of its state. */
final class DocumentCell extends ListCell<DocumentRow> {

    private final Texts texts;
    private final Dates dates;

    DocumentCell(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        // The cell is as wide as the list, so that titles wrap instead of scrolling horizontally.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : card(row));
    }

    private VBox card(DocumentRow row) {
        Label title = new Label(row.kind().title(texts));
        title.getStyleClass().add("document-title");
        title.setWrapText(true);
        VBox card = new VBox(2, title);
        if (row.state() != null) {
            row.state().inForce().ifPresent(version -> card.getChildren().add(version(version)));
            if (row.state().inForce().isEmpty() || row.state().newer().isPresent()) {
                card.getChildren().add(version(row.state().working()));
            }
        }
        if (row.review() != null && row.review().state() != ReviewState.NONE) {
            Label due = ReviewBadge.of(row.review(), dates, texts).label();
            due.setText(texts.get("document.nextReview", due.getText()));
            due.getStyleClass().add("text-small");
            due.setWrapText(true);
            card.getChildren().add(due);
        }
        return card;
    }

    private Label version(DocumentVersion version) {
        Label label = VersionBadge.of(version.state(),
                texts.get("document.versionState", version.number().toString(), texts.name("version", version.state())))
                .label();
        label.getStyleClass().add("text-small");
        label.setWrapText(true);
        return label;
    }

    /** Returns the height of the card at the width of the cell. */
    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        if (room > 0 && getGraphic() instanceof VBox card) {
            card.applyCss();
            return card.prefHeight(room) + snappedTopInset() + snappedBottomInset();
        }
        return super.computePrefHeight(width);
    }
}
