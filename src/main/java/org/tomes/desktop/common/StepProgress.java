package org.tomes.desktop.common;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.text.Texts;

/**
 * How far a record is: a bar with a part for each step, and below it the present step and the next one. It always has
 * two lines, whatever the step.
 */
public final class StepProgress extends VBox {

    /**
     * A step of the way.
     *
     * @param name the state to which the step leads
     * @param explanation shown as a tooltip
     */
    public record Step(String name, String explanation) {
    }

    private final HBox bar = new HBox();
    private final HBox words = new HBox();

    public StepProgress() {
        getStyleClass().add("step-progress");
        bar.getStyleClass().add("step-parts");
        words.getStyleClass().add("step-words");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(bar, words);
    }

    /**
     * @param reached index of the present step; -1 if none is reached
     * @param present the present state; its tone is that of the reached part of the bar
     */
    public void show(List<Step> steps, int reached, Badge present, Texts texts) {
        bar.getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            bar.getChildren().add(part(steps.get(i), i <= reached, present.tone(), texts));
        }
        Label state = present.label();
        state.getStyleClass().add(Styles.TEXT_BOLD);
        state.setMinWidth(Region.USE_PREF_SIZE);
        boolean isLast = reached == steps.size() - 1;
        Label place = new Label(isLast ? texts.get("desktop.step.last", reached + 1, steps.size())
                : texts.get("desktop.step.place", reached + 1, steps.size(), steps.get(reached + 1).name()));
        place.getStyleClass().add("text-muted");
        words.getChildren().setAll(state, place);
        place.setVisible(reached >= 0);
        place.setManaged(reached >= 0);
    }

    private static Region part(Step step, boolean isReached, Tone tone, Texts texts) {
        Label part = new Label();
        part.getStyleClass().addAll("step-part", isReached ? "step-" + tone.styleClass() : "step-ahead");
        part.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setAccessibleRole(AccessibleRole.TEXT);
        part.setAccessibleText(texts.get(isReached ? "desktop.step.reached" : "desktop.step.ahead", step.name()));
        part.setTooltip(new Tooltip(step.explanation()));
        return part;
    }
}
