package org.tomes.desktop.measure;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.evidence.AttachedEvidence;
import org.tomes.desktop.review.SignReview;
import org.tomes.desktop.review.SignedReviews;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** What shows that a measure works: its signed reviews and its evidence, beside its history in one tab of the editor. */
final class MeasureProofs {

    private final Texts texts;
    private final MeasureEditing editing;
    private final SignReview dialog;
    private final SignedReviews signed;
    private final AttachedEvidence attached;
    private final VBox reviews = new VBox();

    MeasureProofs(Workspace workspace, MeasureEditing editing) {
        this.texts = workspace.texts();
        this.editing = editing;
        this.dialog = new SignReview(workspace, editing::reread);
        this.signed = new SignedReviews(workspace);
        this.attached = new AttachedEvidence(workspace);
        Button sign = new Button(texts.get("desktop_review.sign"), new FontIcon(Feather.EDIT_3));
        sign.setId("sign-review");
        sign.setMinWidth(Button.USE_PREF_SIZE);
        sign.setOnAction(pressed -> sign());
        VBox.setVgrow(signed, Priority.ALWAYS);
        reviews.getStyleClass().add("form");
        reviews.getChildren().addAll(new HBox(sign), signed);
    }

    /**
     * Lets a person choose between reviews, evidence and history, and shows the chosen one.
     *
     * @param chosen called after each choice
     */
    void offer(FlowPane choice, StackPane pane, Node history, Runnable chosen) {
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

    void show(Measure measure) {
        signed.show(measure.ref());
        attached.show(measure.ref());
    }

    /** Signing changes the measure's next review, so that what was typed must be kept first. */
    private void sign() {
        editing.leave(() -> dialog.sign("measure:" + editing.form().base().id()), () -> { });
    }
}
