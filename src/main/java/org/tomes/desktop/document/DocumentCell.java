package org.tomes.desktop.document;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.document.release.DocumentVersion;
import org.tomes.review.ReviewState;
import org.tomes.text.Texts;

/** A document in the list: its title, and below it a summary of its state. */
final class DocumentCell extends WrappingCell<DocumentRow> {

    private final Texts texts;
    private final Dates dates;

    DocumentCell(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
    }

    @Override
    protected VBox content(DocumentRow row) {
        Label title = wrapped(row.kind().title(texts));
        title.getStyleClass().add("document-title");
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
        // A draft that was never saved, or was discarded, is not a version.
        Label label = (version.revision() == 0 ? new Badge(Feather.CIRCLE, Tone.QUIET, texts.get("document.noVersion"))
                : VersionBadge.of(version.state(), texts.get("document.versionState", version.number().toString(),
                        texts.name("version", version.state()))))
                .label();
        label.getStyleClass().add("text-small");
        label.setWrapText(true);
        return label;
    }
}
