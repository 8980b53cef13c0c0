package org.tomes.desktop.change;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.DataSheetSaving;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DiscardButton;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.LinkChips;
import org.tomes.desktop.common.LinkChips.LinkChoice;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.StepProgress;
import org.tomes.desktop.common.StepProgress.Step;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.evidence.AttachedEvidence;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** One change: its progress, the possible steps, its plan, the differences, its evidence and history. */
public final class ChangeDetailController {

    private record Compared(Optional<SnapshotDifference> difference, Optional<DifferenceReport> traffic) {
    }

    private static final List<ChangeState> WAY = List.of(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.APPROVED,
            ChangeState.IMPLEMENTED, ChangeState.VERIFIED, ChangeState.CLOSED);

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final ChangeActions actions;
    private final ChangeForm form;
    private final RecordHistory records;
    private final AttachedEvidence attached;
    private Map<PersonId, String> names = Map.of();
    private StepButtons stepButtons;
    private RejectionLine rejection;
    @FXML
    private Button sheet;
    @FXML
    private VBox editor;
    @FXML
    private Label heading;
    @FXML
    private StepProgress stepper;
    @FXML
    private Label facts;
    @FXML
    private Label rejected;
    @FXML
    private Label rejectedNow;
    @FXML
    private FlowPane steps;
    @FXML
    private Label refusals;
    @FXML
    private FlowPane missing;
    @FXML
    private ConnectionsPane connections;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab comparisonTab;
    @FXML
    private Tab evidenceTab;
    @FXML
    private Tab historyTab;
    @FXML
    private TextField title;
    @FXML
    private ComboBox<ChangeSubject> kind;
    @FXML
    private DatePicker planned;
    @FXML
    private TextField ticket;
    @FXML
    private LinkChips measures;
    @FXML
    private TextArea reason;
    @FXML
    private TextArea risk;
    @FXML
    private TextArea rollback;
    @FXML
    private LinkChips affected;
    @FXML
    private LinkChips findings;
    @FXML
    private ComboBox<Optional<Integer>> before;
    @FXML
    private ComboBox<Optional<Integer>> after;
    @FXML
    private VBox comparison;
    @FXML
    private BorderPane history;
    @FXML
    private HBox buttons;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    ChangeDetailController(Workspace workspace, ChangeActions actions) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = actions;
        this.form = actions.form();
        this.records = new RecordHistory(workspace);
        this.attached = new AttachedEvidence(workspace);
    }

    List<Node> actionPanes() {
        return List.of(steps, buttons);
    }

    @FXML
    private void initialize() {
        OpenElsewhereLine.addTo(editor, form, workspace);
        rejection = new RejectionLine(workspace, rejectedNow, rejected);
        title.textProperty().bindBidirectional(form.title);
        ticket.textProperty().bindBidirectional(form.ticket);
        measures.textProperty().bindBidirectional(form.measures);
        reason.textProperty().bindBidirectional(form.reason);
        risk.textProperty().bindBidirectional(form.risk);
        rollback.textProperty().bindBidirectional(form.rollback);
        affected.textProperty().bindBidirectional(form.resources);
        findings.textProperty().bindBidirectional(form.findings);
        measures.setUp(texts, texts.get("change.field.measures"));
        findings.setUp(texts, texts.get("change.field.findings"));
        affected.setUp(texts, texts.get("desktop_change.resources"));
        affected.onFirstFocus(links -> workspace.background().read(this::resources, links::offer));
        ComboBoxes.prepare(kind, List.of(ChangeSubject.values()), changeKind -> texts.name("change", changeKind));
        kind.valueProperty().bindBidirectional(form.kind);
        ComboBoxes.prepare(planned, dates, workspace::today, form, "planned");
        planned.valueProperty().bindBidirectional(form.planned);
        history.setCenter(records);
        evidenceTab.setContent(attached);
        save.disableProperty().bind(form.dirty().not());
        DiscardButton.setUp(discard, editor, form, then -> actions.leave(then, () -> {
        }), actions::discard);
        FormErrors fields = FormErrors.show(editor, form, texts);
        stepButtons = new StepButtons(workspace, actions, steps, refusals, missing, fields::focus);
        form.dirty().subscribe(this::markMainButton);
        workspace.lockIfReadOnly(editor);
        actions.opened().addListener((property, was, opened) -> opened.ifPresent(this::show));
        comparisonTab.selectedProperty().addListener((property, was, selected) -> compare());
        historyTab.selectedProperty().addListener((property, was, selected) -> showHistory());
        evidenceTab.selectedProperty().addListener((property, was, selected) -> showEvidence());
    }

    /** Returns the resources of the newest snapshot, which may be many; read when they are first searched. */
    private List<LinkChoice> resources() {
        return workspace.register()
                .azure()
                .inventory()
                .all()
                .stream()
                .findFirst()
                .stream()
                .flatMap(newest -> workspace.register().azure().inventory().open(newest).resources().stream())
                .map(resource -> new LinkChoice(resource.id().toString(),
                        resource.name() + "  " + resource.id().resourceGroup().orElse("")))
                .toList();
    }

    /** Offers these records for links, and these snapshots as the states before and after the change. */
    void offer(List<LinkChoice> allMeasures, List<LinkChoice> allFindings, List<Snapshot> all,
            Map<PersonId, String> people) {
        measures.offer(allMeasures);
        findings.offer(allFindings);
        names = people;
        offer(before, form.before, all);
        offer(after, form.after, all);
    }

    private void offer(ComboBox<Optional<Integer>> box, ObjectProperty<Optional<Integer>> chosen, List<Snapshot> all) {
        Optional<Integer> selected = chosen.get();
        box.valueProperty().unbindBidirectional(chosen);
        ComboBoxes.prepare(box,
                Stream.concat(Stream.of(Optional.<Integer>empty()),
                        all.stream().map(snapshot -> Optional.of(snapshot.number()))).toList(),
                number -> number.map(snapshotNumber -> name(snapshotNumber, all))
                        .orElse(texts.get("desktop_change.none")));
        box.setValue(selected);
        box.valueProperty().bindBidirectional(chosen);
    }

    private String name(int number, List<Snapshot> all) {
        return all.stream()
                .filter(snapshot -> snapshot.number() == number)
                .findFirst()
                .map(snapshot -> new SnapshotNames(texts).brief(snapshot))
                .orElse("#" + number);
    }

    private void show(ChangeRecord change) {
        heading.setText(form.isNew() ? texts.get("desktop_change.newChange")
                : texts.get("desktop_change.heading", String.valueOf(change.number()), change.title()));
        sheet.setDisable(form.isNew());
        showProgress(change);
        rejection.show(change);
        showSteps();
        if (form.isNew()) {
            connections.hide();
        } else {
            connections.show(change.ref(), workspace);
        }
        boolean settled = change.state() != ChangeState.DRAFT;
        Field.findAll(editor)
                .stream()
                .filter(field -> ChangePlan.REQUIRED.contains(field.getName()))
                .forEach(field -> field.setLabel(label(field, settled)));
        boolean closed = change.state().isLocked();
        Stream.of(title, reason, risk, rollback).forEach(field -> field.setEditable(!settled));
        Stream.of(measures, findings, affected).forEach(links -> links.setEditable(!settled && workspace.mayWrite()));
        kind.setDisable(settled);
        ticket.setEditable(!closed);
        Stream.of(planned, before, after).forEach(box -> box.setDisable(closed));
        Stream.of(comparisonTab, evidenceTab, historyTab).forEach(tab -> tab.setDisable(form.isNew()));
        compare();
        showHistory();
        showEvidence();
    }

    /** Marks the fields of a draft that are required for its submission. */
    private String label(Field field, boolean settled) {
        String name = texts.get("change.field." + field.getName());
        return settled ? name : texts.get("desktop_change.requiredToSubmit", name);
    }

    /** Shows all states up to the last one, marks the present state, and shows the facts about the approval. */
    private void showProgress(ChangeRecord change) {
        List<ChangeState> states = statesUpTo(change.state());
        stepper.show(states.stream()
                .map(state -> new Step(texts.name("change", state), texts.name("change", state)))
                .toList(), states.indexOf(change.state()), ChangeStateBadge.of(change.state(), texts), texts);
        Optional<String> words = facts(change);
        facts.setText(words.orElse(""));
        facts.setManaged(words.isPresent());
    }

    private static List<ChangeState> statesUpTo(ChangeState state) {
        return switch (state) {
            case REJECTED -> List.of(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.REJECTED);
            case WITHDRAWN -> List.of(ChangeState.DRAFT, ChangeState.WITHDRAWN);
            default -> WAY;
        };
    }

    private Optional<String> facts(ChangeRecord change) {
        var approvals = change.approvals();
        List<String> facts = Stream
                .of(approvals.requester()
                        .map(requester -> texts.get("desktop_change.requestedBy", names.getOrDefault(requester, ""))),
                        approvals.decided()
                                .map(day -> texts.get("desktop_change.decided", dates.show(day),
                                        approvals.approver().map(names::get).orElse(""))),
                        approvals.implemented().map(day -> texts.get("desktop_change.implemented", dates.show(day))),
                        approvals.verified()
                                .map(day -> texts.get("desktop_change.verified", dates.show(day),
                                        approvals.verification().isEmpty() ? texts.get("desktop_change.asPlanned")
                                                : approvals.verification())),
                        Optional.of(texts.get("desktop_change.selfApproved")).filter(text -> approvals.selfApproved()),
                        Optional.of(texts.get("desktop_change.afterTheFact")).filter(text -> approvals.afterTheFact()))
                .flatMap(Optional::stream)
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", facts));
    }

    /** Shows the steps that this person can take now. */
    void showSteps() {
        actions.opened().get().ifPresent(change -> stepButtons.show(change, form.isNew()));
        markMainButton();
    }

    /** Marks the button of the next action: saving if there is unsaved input, otherwise the next step. */
    private void markMainButton() {
        boolean saves = form.dirty().get() || form.isNew();
        save.getStyleClass().remove(Styles.ACCENT);
        if (saves) {
            save.getStyleClass().add(Styles.ACCENT);
        }
        stepButtons.main(!saves);
    }

    private void compare() {
        if (comparisonTab.isSelected() && !form.isNew()) {
            ChangeRecord change = form.base();
            workspace.background()
                    .read(() -> new Compared(workspace.register().records().changes().difference(change),
                            workspace.register().records().changes().traffic(change)),
                            compared -> comparison.getChildren()
                                    .setAll(new ComparisonNodes(texts).of(compared.difference(), compared.traffic())));
        }
    }

    private void showHistory() {
        if (historyTab.isSelected() && !form.isNew()) {
            records.show(form.base().ref());
        }
    }

    private void showEvidence() {
        if (evidenceTab.isSelected() && !form.isNew()) {
            attached.show(form.base().ref());
        }
    }

    /** Focuses the first field for typing. */
    void edit() {
        tabs.getSelectionModel().selectFirst();
        title.requestFocus();
    }

    @FXML
    void save() {
        planned.commitValue();
        actions.save();
    }

    @FXML
    private void saveSheet() {
        int number = form.base().number();
        DataSheetSaving.save(workspace, sheets -> sheets.change(number, texts.language()));
    }

    @FXML
    private void discard() {
        actions.discard();
    }
}
