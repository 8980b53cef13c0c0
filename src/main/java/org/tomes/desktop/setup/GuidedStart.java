package org.tomes.desktop.setup;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.DocumentPreview;
import org.tomes.people.Person;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The guided start: from an empty register to the first policy. Steps are ticked according to the content of the
 * register; the first one that is neither done nor skipped is open, and the user may open any other. A step whose work
 * is undone is opened again.
 */
public final class GuidedStart extends VBox {

    /**
     * Minimum width for showing the page, in multiples of the font size: enough for the steps, a form, and a page with
     * several words per line.
     */
    private static final double MIN_WIDTH_WITH_PAGE = 64;

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable changed;
    private final List<GuidedStartStep> steps;
    private final List<ToggleButton> links = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane place = new StackPane();
    private final DocumentPreview page = new DocumentPreview();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private int open;
    private GuidedStartState state;
    /** Whether the open step was just completed or skipped, perhaps again. */
    private boolean completed;

    /** @param changed reloads the state, and shows it here */
    public GuidedStart(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.changed = changed;
        this.steps = steps();
        getStyleClass().addAll("card-box", "first-policy");
        place.getStyleClass().add("step-place");
        HBox.setHgrow(place, Priority.ALWAYS);
        page.setId("start-page");
        page.getStyleClass().add("live-page");
        page.setPlaceholder(new Label(texts.get("document.composing")));
        page.setAccessibleText(texts.get("start.page"));
        page.managedProperty().bind(page.visibleProperty());
        page.setVisible(false);
        page.visibleProperty().addListener((property, was, visible) -> compose());
        // Follows the window even where the page does not fit, which is then hidden.
        setMinWidth(0);
        widthProperty().addListener((property, before, width) -> showPage());
        progress.fontProperty().addListener((property, before, font) -> showPage());
        HBox body = new HBox(list(), place, page);
        body.getStyleClass().add("step-body");
        getChildren().addAll(header(), body);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private List<GuidedStartStep> steps() {
        return List.of(
                new GuidedStartStep("me", now -> now.me().isPresent(), new ActingPersonForm(workspace, this::stepDone)),
                new GuidedStartStep("company", now -> !now.company().name().isBlank(),
                        new CompanyForm(workspace, this::stepDone)),
                new GuidedStartStep("people", now -> now.people().stream().filter(Person::active).count() > 1,
                        new PeopleForm(workspace, this::stepDone)),
                new GuidedStartStep("library", GuidedStartState::measures, new LibraryForm(workspace, this::stepDone)),
                new GuidedStartStep("topics", GuidedStartState::topics, new TopicsForm(workspace, this::stepDone)),
                new GuidedStartStep("azure", now -> now.snapshot(), new AzureDataForm(workspace, this::stepDone)),
                new GuidedStartStep("target", now -> now.target().isPresent(),
                        new ScoreTargetForm(workspace, this::stepDone)),
                new GuidedStartStep("policy", now -> now.released() || now.has(GuidedStartSettings.READ),
                        new PolicyForm(workspace, this::stepDone)),
                new GuidedStartStep("release", GuidedStartState::released, new ReleaseForm(workspace, this::stepDone)));
    }

    private Node header() {
        Label title = new Label(texts.get("start.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add(Styles.MEDIUM);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        Button hide = new Button(texts.get("start.hide"));
        hide.setId("start-hide");
        hide.setMinWidth(Region.USE_PREF_SIZE);
        hide.setOnAction(pressed -> hide());
        HBox header = new HBox(title, bar, progress, hide);
        header.getStyleClass().add("step-header");
        return header;
    }

    private Node list() {
        VBox list = new VBox();
        list.getStyleClass().add("step-list");
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            ToggleButton link = new ToggleButton(texts.get("start." + steps.get(i).key()));
            link.setId("start-step-" + steps.get(i).key());
            link.getStyleClass().add("nav-link");
            link.setMaxWidth(Double.MAX_VALUE);
            link.setToggleGroup(group);
            link.setOnAction(pressed -> open(index));
            links.add(link);
            list.getChildren().add(link);
        }
        return list;
    }

    /** Shows the progress of the register. Input in the open step is kept. */
    public void show(GuidedStartState now) {
        boolean wasShown = isVisible();
        List<Integer> settled = wasShown ? IntStream.range(0, steps.size()).filter(this::isSettled).boxed().toList()
                : List.of();
        boolean wasSettled = settled.contains(open);
        state = now;
        setVisible(workspace.mayWrite() && now.isShown());
        if (!isVisible()) {
            if (wasShown && now.released() && !now.has(GuidedStartSettings.HIDDEN)) {
                workspace.frame().showNotice(Notice.success(Message.of("start.finished")));
            }
            completed = false;
            return;
        }
        long doneSteps = steps.stream().filter(step -> step.isDone().test(now)).count();
        long skippedSteps = steps.stream().filter(step -> step.isSkipped(now)).count();
        bar.setProgress((double) doneSteps / steps.size());
        progress.setText(texts.get("start.progress", doneSteps, steps.size(), skippedSteps));
        bar.setAccessibleText(progress.getText());
        for (int i = 0; i < steps.size(); i++) {
            tick(links.get(i), steps.get(i));
        }
        Optional<Integer> undone = settled.stream().filter(step -> !isSettled(step)).findFirst();
        if (undone.isPresent()) {
            open(undone.get());
        } else if (!wasShown || isSettled(open) && (completed || !wasSettled)) {
            open(next());
        }
        completed = false;
        compose();
    }

    /**
     * Shows the current policy next to the steps, except in a narrow window and next to the step that shows the policy
     * itself.
     */
    private void showPage() {
        page.setVisible(getWidth() >= MIN_WIDTH_WITH_PAGE * progress.getFont().getSize()
                && !steps.get(open).key().equals("policy"));
    }

    private void compose() {
        GuidedStartState now = state;
        if (page.isVisible() && now != null) {
            workspace.background().read(PolicyForm.policy(workspace)::compose, content -> {
                if (now == state) {
                    page.showUpdated(content);
                }
            });
        }
    }

    private void tick(ToggleButton link, GuidedStartStep step) {
        boolean isDone = step.isDone().test(state);
        boolean isSkipped = step.isSkipped(state);
        FontIcon icon = new FontIcon(isDone ? Feather.CHECK_CIRCLE : isSkipped ? Feather.SKIP_FORWARD : Feather.CIRCLE);
        icon.getStyleClass().add(isDone ? "tone-good" : "tone-quiet");
        link.setGraphic(icon);
        link.setAccessibleText(texts.get(isDone ? "start.stepDone" : isSkipped ? "start.stepSkipped" : "start.stepOpen",
                link.getText()));
    }

    private boolean isSettled(int step) {
        return steps.get(step).isDone().test(state) || steps.get(step).isSkipped(state);
    }

    /** Returns the first step that is neither done nor skipped, otherwise the last. */
    private int next() {
        for (int i = 0; i < steps.size(); i++) {
            if (!isSettled(i)) {
                return i;
            }
        }
        return steps.size() - 1;
    }

    private void open(int step) {
        open = step;
        StepForm form = steps.get(step).form();
        links.get(step).setSelected(true);
        place.getChildren().setAll(form);
        showPage();
        form.show(state);
        Platform.runLater(form.first()::requestFocus);
    }

    private void stepDone() {
        completed = true;
        workspace.frame().refreshNames();
        changed.run();
    }

    /** Asks for each step with unsaved input whether to save it, then runs the action unless the user stays. */
    public void leave(Runnable then) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).form().isEdited()) {
                ask(i, then);
                return;
            }
        }
        then.run();
    }

    private void ask(int step, Runnable then) {
        StepForm form = steps.get(step).form();
        workspace.leave(true, Message.of("start.unsaved", form.title()), next -> {
            open(step);
            form.save(next);
        }, form::discard, () -> leave(then), () -> open(step));
    }

    private void hide() {
        leave(this::hideNow);
    }

    private void hideNow() {
        workspace.background()
                .write(() -> GuidedStartSettings.change(workspace, GuidedStartSettings.HIDDEN,
                        GuidedStartSettings.WANTED), hidden -> {
                            changed.run();
                            workspace.frame()
                                    .showNotice(
                                            Notice.information(Message.of("start.hidden", Message.of("start.menu"))));
                        });
    }
}
