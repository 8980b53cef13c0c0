package org.tomes.desktop.link;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;

/** Shows the target of a link while the pointer rests on it; the record is read when the card appears. */
public final class HoverCard extends Tooltip {

    private static final Duration RESTING = Duration.millis(400);

    private final RecordRef record;
    private final Workspace workspace;
    private final VBox card = new VBox();

    private HoverCard(RecordRef record, Workspace workspace) {
        this.record = record;
        this.workspace = workspace;
        card.getStyleClass().add("hover-card");

        setGraphic(card);
        setShowDelay(RESTING);
        setShowDuration(Duration.INDEFINITE);
        setOnShowing(showing -> read());
        show(new RecordSummary(record.label(), List.of()));
    }

    /** @param record target of the link; its label is shown until the record has been read */
    public static void on(Control link, RecordRef record, Workspace workspace) {
        link.setTooltip(new HoverCard(record, workspace));
    }

    private void read() {
        workspace.background()
                .<Optional<RecordSummary>>job(
                        progress -> RecordSummary.of(record, workspace.register(), workspace.texts()))
                .onSuccess(recordCard -> recordCard.ifPresent(this::show))
                .start();
    }

    private void show(RecordSummary recordCard) {
        Label name = new Label(recordCard.name());
        name.getStyleClass().add("hover-card-name");
        card.getChildren().setAll(name);
        recordCard.facts().stream().map(Label::new).forEach(card.getChildren()::add);
    }
}
