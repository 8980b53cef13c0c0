package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.DataSheetSaving;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** One finding with all its details, or a group of findings with links to each. */
public final class FindingDetailController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private Actions actions;
    private Consumer<Finding> onChosen = finding -> {
    };
    private final LatestRequest<History> reading;
    private List<Finding> shownFindings = List.of();
    /** The existing draft of a change for the displayed finding. */
    private Optional<ChangeRecord> draft = Optional.empty();
    @FXML
    private Button sheet;
    @FXML
    private VBox pane;
    @FXML
    private Label heading;
    @FXML
    private FlowPane badges;
    @FXML
    private FlowPane buttons;
    @FXML
    private Button confirm;
    @FXML
    private Button makeChange;
    @FXML
    private MenuItem accept;
    @FXML
    private MenuItem exempt;
    @FXML
    private MenuItem reopen;
    @FXML
    private MenuItem exploited;
    @FXML
    private MenuItem notExploited;
    @FXML
    private ScrollPane scroll;
    private final ConnectionsPane connections = new ConnectionsPane();
    @FXML
    private VBox facts;

    private record History(List<FindingEvent> events, Optional<PersonId> person) {
    }

    /** The actions offered for findings. */
    interface Actions {

        void decide(DecisionForm.Kind kind, List<Finding> findings);

        void confirm(Finding finding);

        void makeMeasure(List<Finding> findings);

        void link(List<Finding> findings);

        /** @param created receives the draft at once, so that no second one is created before it is read */
        void makeChange(List<Finding> findings, Consumer<ChangeRecord> created);
    }

    FindingDetailController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.reading = new LatestRequest<>(workspace.background());
    }

    void actions(Actions newActions) {
        actions = newActions;
    }

    /** @param listener receives the finding that the user chooses from a group */
    void onChosen(Consumer<Finding> listener) {
        onChosen = listener;
    }

    void show(FindingRow row, FindingsScreenData model) {
        Finding finding = row.finding();
        reading.ask(() -> new History(workspace.register().azure().findings().history(finding), workspace.person()),
                history -> {
                    List<Node> all = new FindingDetails(workspace, dates,
                            workspace.register().azure().findings().explanations(), model).of(row, history.events());
                    FindingBadges words = new FindingBadges(texts, dates);
                    draft = model.draftFor(finding);
                    head(List.of(finding), RecordNames.of(finding.id().toString(), row.headline()),
                            List.of(words.severity(finding), words.state(finding), words.course(finding)));
                    offerConfirmation(DecisionConfirmation.waitsFor(finding, history.person()));
                    facts.getChildren().setAll(all);
                    facts.getChildren().add(connections);
                    connections.show(finding.ref(), workspace);
                    scroll.setVvalue(0);
                });
    }

    /** @param name the name of the group, or the number of selected findings */
    void show(String name, List<FindingRow> rows) {
        draft = Optional.empty();
        offerConfirmation(false);
        head(rows.stream().map(FindingRow::finding).toList(), name, List.of());
        facts.getChildren().setAll(rows.stream().sorted(FindingTableColumns.GRAVEST_FIRST).map(this::link).toList());
        scroll.setVvalue(0);
    }

    private void offerConfirmation(boolean waits) {
        confirm.setVisible(waits);
        confirm.setManaged(waits);
    }

    /**
     * @param shown false while a form is open below, which has the main button and needs the space of the other buttons
     */
    void showButtons(boolean shown) {
        buttons.setVisible(shown);
        buttons.setManaged(shown);
    }

    Node buttons() {
        return buttons;
    }

    private void head(List<Finding> findings, String title, List<Badge> words) {
        shownFindings = List.copyOf(findings);
        heading.setText(title);
        badges.getChildren().setAll(words.stream().map(Badge::label).toList());
        updateChangeButton();
        List<DecisionForm.Kind> possible = DecisionForm.possible(findings);
        sheet.setDisable(findings.size() != 1);
        accept.setDisable(!possible.contains(DecisionForm.Kind.ACCEPT));
        exempt.setDisable(!possible.contains(DecisionForm.Kind.EXEMPT));
        reopen.setDisable(!possible.contains(DecisionForm.Kind.REOPEN));
        exploited.setDisable(!possible.contains(DecisionForm.Kind.EXPLOITED));
        notExploited.setDisable(!possible.contains(DecisionForm.Kind.NOT_EXPLOITED));
    }

    private void updateChangeButton() {
        makeChange.setText(draft.map(change -> texts.get("desktop_finding.openDraft", String.valueOf(change.number())))
                .orElse(texts.get("desktop_finding.makeChange")));
    }

    private Node link(FindingRow row) {
        FindingBadges words = new FindingBadges(texts, dates);
        Hyperlink link = new Hyperlink(RecordNames.of(row.finding().id().toString(), row.headline()));
        link.setWrapText(true);
        link.setOnAction(chosen -> onChosen.accept(row.finding()));
        Label resource = new Label(row.finding().resource().name());
        resource.getStyleClass().add("text-muted");
        FlowPane line = new FlowPane(12, 2, words.severity(row.finding()).label(), words.state(row.finding()).label(),
                resource);
        return new VBox(2, link, line);
    }

    @FXML
    private void saveSheet() {
        FindingId id = shownFindings.getFirst().id();
        DataSheetSaving.save(workspace, sheets -> sheets.finding(id, texts.language()));
    }

    @FXML
    private void confirm() {
        actions.confirm(shownFindings.getFirst());
    }

    @FXML
    private void accept() {
        actions.decide(DecisionForm.Kind.ACCEPT, shownFindings);
    }

    @FXML
    private void exempt() {
        actions.decide(DecisionForm.Kind.EXEMPT, shownFindings);
    }

    @FXML
    private void reopen() {
        actions.decide(DecisionForm.Kind.REOPEN, shownFindings);
    }

    @FXML
    private void treatAsExploited() {
        actions.decide(DecisionForm.Kind.EXPLOITED, shownFindings);
    }

    @FXML
    private void withdrawExploitation() {
        actions.decide(DecisionForm.Kind.NOT_EXPLOITED, shownFindings);
    }

    @FXML
    private void makeMeasure() {
        actions.makeMeasure(shownFindings);
    }

    @FXML
    private void linkMeasure() {
        actions.link(shownFindings);
    }

    @FXML
    private void makeChange() {
        draft.ifPresentOrElse(change -> workspace.frame().show("changes", change.id().toString()),
                () -> makeChange(shownFindings));
    }

    private void makeChange(List<Finding> findings) {
        actions.makeChange(findings, created -> {
            if (shownFindings.equals(findings) && findings.size() == 1) {
                draft = Optional.of(created);
                updateChangeButton();
            }
        });
    }
}
