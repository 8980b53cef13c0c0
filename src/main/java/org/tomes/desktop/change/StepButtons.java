package org.tomes.desktop.change;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.desktop.common.CommandHintRemoval;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/**
 * The buttons for the next steps of a change. A step that would be refused is disabled, and the reason is shown below.
 */
final class StepButtons {

    private static final Set<ChangeStep> SECONDARY = Set.of(ChangeStep.REJECT, ChangeStep.REVISE, ChangeStep.WITHDRAW);
    /** A placeholder that passes the check for a remark, since the button asks for the remark later. */
    private static final ChangeStepInput REMARK = new ChangeStepInput(Optional.empty(), "remark");

    private final Workspace workspace;
    private final ChangeActions actions;
    private final FlowPane buttons;
    private final Label reasons;
    private final FlowPane missing;
    private final Consumer<String> focusField;
    private final LatestRequest<Answer> reading;
    /** The buttons of the step forward; empty if there is none. */
    private List<Button> main = List.of();

    /**
     * @param refusals reasons why steps are disabled
     * @param hint a notice that the approver is not responsible for the task; the step remains possible
     */
    private record Answer(Map<ChangeStep, Message> refusals, Optional<Message> hint) {
    }

    /**
     * @param missing links to the fields that must be entered before the change can be submitted
     * @param focusField shows and focuses the field with a name
     */
    StepButtons(Workspace workspace, ChangeActions actions, FlowPane buttons, Label reasons, FlowPane missing,
            Consumer<String> focusField) {
        this.missing = missing;
        this.focusField = focusField;
        this.workspace = workspace;
        this.actions = actions;
        this.buttons = buttons;
        this.reasons = reasons;
        this.reading = new LatestRequest<>(workspace.background());
        reasons.visibleProperty().bind(actions.form().dirty().not().and(reasons.textProperty().isNotEmpty()));
        missing.visibleProperty().bind(reasons.visibleProperty());
        missing.managedProperty().bind(missing.visibleProperty().and(Bindings.isNotEmpty(missing.getChildren())));
    }

    /** Marks the step forward as the main action of the form, or leaves that to another button. */
    void main(boolean isMain) {
        main.forEach(button -> {
            button.getStyleClass().remove(Styles.ACCENT);
            if (isMain) {
                button.getStyleClass().add(Styles.ACCENT);
            }
        });
    }

    void show(ChangeRecord change, boolean isNew) {
        List<ChangeStep> steps = Stream.of(ChangeStep.values())
                .filter(step -> !isNew && step.isPossibleIn(change.state()))
                .toList();
        Map<ChangeStep, Button> offered = new EnumMap<>(ChangeStep.class);
        steps.forEach(step -> offered.put(step, button(step)));
        buttons.getChildren().setAll(offered.values());
        // Only a change that has ended has no further step, and needs no room for buttons.
        buttons.setManaged(!steps.isEmpty() || isNew);
        reasons.getParent().getParent().setManaged(buttons.isManaged());
        missing.getChildren()
                .setAll(steps.contains(ChangeStep.SUBMIT) ? change.plan().missing().stream().map(this::link).toList()
                        : List.of());
        main = steps.stream().filter(step -> !SECONDARY.contains(step)).map(offered::get).toList();
        reasons.setText("");
        if (!steps.isEmpty()) {
            reading.ask(() -> {
                Map<ChangeStep, Message> refusals = refusals(change, steps);
                // Shows only one of the two sentences: a person who may not approve must not read that approving is
                // possible.
                return new Answer(refusals, refusals.containsKey(ChangeStep.APPROVE) ? Optional.empty() : hint(steps));
            }, answer -> refuse(answer, offered));
        }
    }

    private Hyperlink link(String field) {
        Hyperlink link = new Hyperlink(workspace.texts().get("change.field." + field));
        link.setId("missing-" + field);
        link.setOnAction(pressed -> focusField.accept(field));
        return link;
    }

    private Button button(ChangeStep step) {
        Button button = new Button(workspace.texts().get("change.changeStep." + step.name()));
        button.setId("step-" + step.name());
        button.getStyleClass().add(ViewLoader.WRITES);
        if (step == ChangeStep.WITHDRAW) {
            button.getStyleClass().add(ViewLoader.REMOVES);
        }
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> actions.take(step));
        return button;
    }

    private Map<ChangeStep, Message> refusals(ChangeRecord change, List<ChangeStep> steps) {
        Map<ChangeStep, Message> refusals = new EnumMap<>(ChangeStep.class);
        for (ChangeStep step : steps) {
            workspace.register()
                    .records()
                    .changes()
                    .refusal(workspace.recordedActor(), change, step, REMARK)
                    .ifPresent(reason -> refusals.put(step, reason));
        }
        return refusals;
    }

    private Optional<Message> hint(List<ChangeStep> steps) {
        return steps.contains(ChangeStep.APPROVE) ? actions.deviation() : Optional.empty();
    }

    private String words(Message reason) {
        return CommandHintRemoval.of(workspace.texts().get(reason));
    }

    /** Disables refused steps; they remain enabled while there is unsaved input, which may supply missing data. */
    private void refuse(Answer answer, Map<ChangeStep, Button> offered) {
        answer.refusals().forEach((step, reason) -> {
            DisabledReason.setReason(offered.get(step), words(reason));
            DisabledReason.setLabel(offered.get(step), reasons);
            offered.get(step).disableProperty().bind(actions.form().dirty().not());
        });
        reasons.setText(Stream.concat(answer.refusals().values().stream(), answer.hint().stream())
                .map(this::words)
                .distinct()
                .collect(Collectors.joining("\n")));
    }
}
