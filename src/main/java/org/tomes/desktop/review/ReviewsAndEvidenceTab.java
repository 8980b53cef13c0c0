package org.tomes.desktop.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.evidence.AttachedEvidence;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The signed reviews and the evidence of a record, together with its history in one tab of its editor. */
public final class ReviewsAndEvidenceTab {

    private final Texts texts;
    private final SignedReviews signed;
    private final AttachedEvidence attached;
    private final VBox reviews = new VBox();
    private final Button sign;
    private final Runnable signing;

    /**
     * @param leaving runs an action after unsaved input of the form was saved or discarded, since signing changes the
     * record
     * @param reference returns kind and id of the open record, in the format of {@link ReviewDialogs#sign}
     * @param written reloads the record after it was signed
     */
    public ReviewsAndEvidenceTab(Workspace workspace, Consumer<Runnable> leaving, Supplier<String> reference,
            Runnable written) {
        this.texts = workspace.texts();
        this.signed = new SignedReviews(workspace);
        this.attached = new AttachedEvidence(workspace);
        this.signing = () -> leaving.accept(() -> new ReviewDialogs(workspace, written).sign(reference.get()));
        sign = new Button(texts.get("desktop_review.signButton"), new FontIcon(Feather.EDIT_3));
        sign.setId("sign-review");
        sign.getStyleClass().add(ViewLoader.WRITES);
        sign.setMinWidth(Button.USE_PREF_SIZE);
        sign.setOnAction(pressed -> sign());
        VBox.setVgrow(signed, Priority.ALWAYS);
        reviews.getStyleClass().add("form");
        reviews.getChildren().addAll(new HBox(sign), signed);
    }

    /** Opens the dialog for signing off a review of the open record. */
    public void sign() {
        signing.run();
    }

    /**
     * Adds the choice between reviews, evidence and history, and shows the selected one.
     *
     * @param chosen called after each selection
     */
    public void offer(FlowPane choice, StackPane pane, Node history, Runnable chosen) {
        ToggleGroup group = new ToggleGroup();
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("desktop_measure.tab.reviews", reviews);
        parts.put("desktop_measure.tab.evidence", attached);
        parts.put("desktop_measure.tab.history", history);
        pane.getChildren().setAll(parts.values());
        parts.forEach((key, part) -> {
            ToggleButton button = new ToggleButton(texts.get(key));
            button.getStyleClass().add("chip");
            button.setToggleGroup(group);
            part.visibleProperty().bind(button.selectedProperty());
            button.setOnAction(pressed -> {
                button.setSelected(true);
                chosen.run();
            });
            choice.getChildren().add(button);
        });
        group.selectToggle(group.getToggles().getFirst());
    }

    /**
     * @param reviewed the record whose reviews are shown
     * @param proven the record whose evidence is shown
     * @param unreviewable the reason why the record cannot be reviewed; empty if it can be reviewed
     */
    public void show(RecordRef reviewed, RecordRef proven, Optional<Message> unreviewable) {
        signed.show(reviewed);
        attached.show(proven);
        unreviewable.ifPresent(reason -> DisabledReason.setReason(sign, texts.get(reason)));
        sign.setDisable(unreviewable.isPresent());
    }
}
