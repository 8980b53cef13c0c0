package org.tomes.desktop.overview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.due.DueItem;
import org.tomes.desktop.overview.OverviewScreenData.NextStep;
import org.tomes.document.DocumentKind;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The next steps as links, with the overdue entries of all kinds as the first one. */
final class NextStepsCard {

    private final Workspace workspace;
    private final Texts texts;
    private final VBox steps;
    private Optional<OverviewScreenData> shownModel = Optional.empty();

    NextStepsCard(Workspace workspace, VBox steps) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.steps = steps;
    }

    /** @param released whether a version of the cloud security policy is in force */
    void show(OverviewScreenData model, boolean released) {
        shownModel = Optional.of(model);
        // The place of this link is kept until overdue entries are counted, which takes longer.
        Node due = steps.getChildren().getFirst();
        steps.getChildren().setAll(due);
        model.nextSteps().stream().map(this::link).forEach(steps.getChildren()::add);
        if (!released && model.hasMeasures()) {
            steps.getChildren()
                    .add(link(new NextStep(Message.of("overview.step.release"), "documents",
                            Optional.of(DocumentKind.CLOUD_SECURITY_POLICY.key() + "/versions"), List.of())));
        }
    }

    /** Shows the number of overdue entries of all kinds; the number is a link to their common list. */
    void showDue(OverviewScreenData model, List<DueItem> due) {
        long overdue = due.stream().filter(DueItem::isOverdue).count();
        if (shownModel.filter(model::equals).isPresent()) {
            steps.getChildren()
                    .set(0, overdue > 0
                            ? link(new NextStep(Message.of("overview.step.due", overdue), "due", Optional.empty(),
                                    List.of(Message.of("review.reviewState.OVERDUE"))))
                            : new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("overview.step.nothingDue"))
                                    .label());
        }
    }

    /** Shows the number of controls without a decision in the Statement of Applicability. */
    void showUndecided(OverviewScreenData model, List<SoaRow> controls) {
        long undecided = controls.stream().filter(row -> row.entry().decision() == Applicability.OPEN).count();
        if (undecided > 0 && model.hasMeasures() && shownModel.filter(model::equals).isPresent()) {
            Node link = link(new NextStep(Message.of("overview.step.undecided", undecided), "soa", Optional.empty(),
                    List.of(Message.of("soa.applicability.OPEN"))));
            link.setId("undecided-controls");
            steps.getChildren().removeIf(step -> "undecided-controls".equals(step.getId()));
            steps.getChildren().add(link);
        }
    }

    private Node link(NextStep step) {
        Hyperlink link = new Hyperlink(texts.get(step.text()), new FontIcon(Feather.ARROW_RIGHT_CIRCLE));
        link.setWrapText(true);
        link.setOnAction(chosen -> open(step));
        return link;
    }

    private void open(NextStep step) {
        if (step.record().isPresent()) {
            workspace.frame().show(step.screen(), step.record().get());
        } else if (step.filters().isEmpty()) {
            workspace.frame().show(step.screen());
        } else {
            workspace.frame().showFiltered(step.screen(), step.filters().stream().map(texts::get).toList());
        }
    }
}
