package org.tomes.desktop.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tomes.catalogue.ControlId;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.DataSheetSaving;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DiscardButton;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.CodeLink;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.desktop.review.ReviewsAndEvidenceTab;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The decision for one control, with its signed reviews, evidence and history. */
public final class SoaEditorController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final SoaForm form;
    private final RecordEditing<SoaEntry> editing;
    private final RecordHistory history;
    private final ReviewsAndEvidenceTab proofs;
    @FXML
    private Button sheet;
    @FXML
    private VBox editor;
    @FXML
    private Label heading;
    @FXML
    private Label standing;
    @FXML
    private ConnectionsPane connections;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab proofsTab;
    @FXML
    private FlowPane proofChoice;
    @FXML
    private StackPane proofPane;
    @FXML
    private VBox about;
    @FXML
    private Field controlField;
    @FXML
    private TextField control;
    @FXML
    private Field titleField;
    @FXML
    private TextField ownTitle;
    @FXML
    private ComboBox<Applicability> decision;
    @FXML
    private ComboBox<Optional<ImplementationState>> state;
    @FXML
    private TextArea law;
    @FXML
    private TextArea contract;
    @FXML
    private TextArea risk;
    @FXML
    private TextArea goodPractice;
    @FXML
    private TextArea justification;
    @FXML
    private TextArea implementation;
    @FXML
    private TextArea evidence;
    @FXML
    private ComboBox<Optional<PersonId>> owner;
    @FXML
    private TextField interval;
    @FXML
    private DatePicker nextReview;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    /** @param refresh reloads the screen after a review was signed */
    SoaEditorController(Workspace workspace, SoaForm form, RecordEditing<SoaEntry> editing, Runnable refresh) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.form = form;
        this.editing = editing;
        this.history = new RecordHistory(workspace);
        this.proofs = new ReviewsAndEvidenceTab(workspace, editing::leave, () -> "soa:" + form.base().control(),
                refresh);
    }

    @FXML
    private void initialize() {
        OpenElsewhereLine.addTo(editor, form, workspace);
        control.textProperty().bindBidirectional(form.control);
        ownTitle.textProperty().bindBidirectional(form.ownTitle);
        law.textProperty().bindBidirectional(form.law);
        contract.textProperty().bindBidirectional(form.contract);
        risk.textProperty().bindBidirectional(form.risk);
        goodPractice.textProperty().bindBidirectional(form.goodPractice);
        justification.textProperty().bindBidirectional(form.justification);
        implementation.textProperty().bindBidirectional(form.implementation);
        evidence.textProperty().bindBidirectional(form.evidence);
        interval.textProperty().bindBidirectional(form.interval);
        ComboBoxes.prepare(decision, List.of(Applicability.values()),
                applicability -> texts.name("soa", applicability));
        decision.valueProperty().bindBidirectional(form.decision);
        List<Optional<ImplementationState>> states = Stream
                .concat(Stream.of(Optional.<ImplementationState>empty()),
                        Stream.of(ImplementationState.values()).map(Optional::of))
                .toList();
        ComboBoxes.prepare(state, states,
                optional -> optional.map(implementationState -> texts.name("soa", implementationState))
                        .orElse(texts.get("desktop_soa.fromMeasures")));
        state.valueProperty().bindBidirectional(form.state);
        ComboBoxes.prepare(nextReview, dates, workspace::today, form, "nextReview");
        nextReview.valueProperty().bindBidirectional(form.nextReview);
        save.disableProperty().bind(form.dirty().not());
        DiscardButton.setUp(discard, editor, form, editing::leave, this::discard);
        editor.setVisible(false);
        standing.managedProperty().bind(standing.visibleProperty());
        FormErrors.show(editor, form, texts);
        workspace.lockIfReadOnly(editor);
        proofs.offer(proofChoice, proofPane, history, this::prove);
        proofsTab.selectedProperty().addListener((property, before, selected) -> prove());
    }

    Node buttons() {
        return discard.getParent();
    }

    boolean isOpen() {
        return editor.isVisible();
    }

    VBox pane() {
        return editor;
    }

    void people(List<Person> people) {
        ComboBoxes.people(owner, form.owner, people, texts.get("desktop_measure.none"));
    }

    /**
     * Shows a control as it was read.
     *
     * @param now the state of its review; empty if there is no decision yet
     */
    void load(SoaRow row, Map<PersonId, String> names, Optional<ReviewStatus> now) {
        form.load(row.entry());
        sheet.setDisable(row.entry().isCustom());
        connections.show(row.entry().ref(), workspace);
        List<Node> lines = new ArrayList<>();
        if (!row.text().isEmpty()) {
            lines.add(line(row.text()));
        }
        links(lines, "soa.field.direct", row.direct());
        links(lines, "soa.field.supporting", row.supporting());
        row.entry()
                .owner()
                .map(names::get)
                .ifPresent(name -> lines.add(line(texts.get("soa.field.owner") + ": " + name)));
        if (row.direct().isEmpty() && row.supporting().isEmpty()) {
            lines.add(line(texts.get("desktop_soa.noMeasures")));
        }
        describe(RecordNames.of(row.control(), row.title()), lines);
        standing.setVisible(now.isPresent());
        now.ifPresent(reviewStatus -> {
            ReviewBadge.of(reviewStatus, dates, texts).show(standing);
            standing.setText(texts.get("desktop_soa.review", standing.getText(),
                    reviewStatus.last()
                            .map(last -> texts.get("desktop_soa.lastReview", dates.show(last.date()),
                                    names.getOrDefault(last.person(), ""), texts.name("review", last.result())))
                            .orElse(texts.get("desktop_soa.neverReviewed"))));
        });
    }

    /** Starts a new company-specific control. */
    void create() {
        form.load(SoaEntry.open(""));
        sheet.setDisable(true);
        connections.hide();
        describe(texts.get("desktop_soa.newOwn"), List.of(line(texts.get("desktop_soa.noMeasures"))));
        standing.setVisible(false);
        tabs.getSelectionModel().selectFirst();
        control.requestFocus();
    }

    private void describe(String title, List<? extends Node> lines) {
        SoaEntry entry = form.base();
        editor.setVisible(true);
        heading.setText(title);
        about.getChildren().setAll(lines);
        controlField.setVisible(entry.control().isEmpty());
        titleField.setVisible(entry.isCustom() || entry.control().isEmpty());
        proofsTab.setDisable(entry.control().isEmpty());
        prove();
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().add("text-muted");
        return line;
    }

    /** Adds links to the measures by their codes; title and status are in the hover card. */
    private void links(List<Node> lines, String key, List<Measure> measures) {
        if (!measures.isEmpty()) {
            FlowPane links = new FlowPane(line(texts.get(key) + ":"));
            links.getStyleClass().add("chips");
            measures.forEach(
                    measure -> links.getChildren()
                            .add(new CodeLink(measure.code(),
                                    measure.title(texts.language()) + " (" + texts.name("measure", measure.status())
                                            + ")",
                                    measure.ref(), () -> workspace.frame().show("measures", measure.id().toString()),
                                    workspace)));
            lines.add(links);
        }
    }

    private void prove() {
        SoaEntry entry = form.base();
        if (proofsTab.isSelected() && !entry.control().isEmpty()) {
            proofs.show(entry.ref(), new RecordRef(RecordType.CONTROL, entry.control(), entry.control()),
                    entry.revision() > 0 && entry.decision() != Applicability.OPEN ? Optional.empty()
                            : Optional.of(Message.of("desktop.disabled.undecided")));
            history.show(entry.ref());
        }
    }

    @FXML
    void save() {
        nextReview.commitValue();
        editing.save();
    }

    @FXML
    private void saveSheet() {
        ControlId id = ControlId.of(form.base().control());
        DataSheetSaving.save(workspace, sheets -> sheets.control(id, texts.language()));
    }

    @FXML
    private void discard() {
        editing.discard();
    }
}
