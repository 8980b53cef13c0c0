package org.tomes.desktop.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.FindingBadges;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** One resource: its key facts, the results of the checks, and the JSON as received from Azure. */
public final class ResourceController {

    private static final Comparator<Assessment> WORST_FIRST = Comparator
            .comparing((Assessment assessment) -> order(assessment.result()))
            .thenComparing(Assessment::severity);

    private final Workspace workspace;
    private final Texts texts;
    private Optional<Resource> shownResource = Optional.empty();
    private Map<String, List<Assessment>> assessments = Map.of();
    private Map<String, String> findings = Map.of();
    private int matchPosition = -1;

    @FXML
    private Label name;
    @FXML
    private Node tabs;
    @FXML
    private GridPane facts;
    @FXML
    private ConnectionsPane connections;
    @FXML
    private Tab assessmentsTab;
    @FXML
    private VBox verdicts;
    @FXML
    private TextField search;
    @FXML
    private CheckBox indented;
    @FXML
    private TextArea json;

    public ResourceController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        indented.setSelected(true);
        indented.selectedProperty().addListener((any, before, now) -> showJson());
        search.setOnAction(pressed -> next());
        search.textProperty().addListener((any, before, typed) -> {
            matchPosition = -1;
            next();
        });
        show(Optional.empty(), AzureData.nothing());
    }

    private static int order(CheckOutcome result) {
        return switch (result) {
            case NOT_MET -> 0;
            case NOT_ASSESSED -> 1;
            case MET -> 2;
        };
    }

    /**
     * @param byResource the check results, by resource id in lower case
     * @param ids the ids of findings, by check and resource in lower case
     */
    void judged(Map<String, List<Assessment>> byResource, Map<String, String> ids) {
        assessments = byResource;
        findings = ids;
        showAssessments();
    }

    void show(Optional<Resource> resource, AzureData data) {
        shownResource = resource;
        resource.ifPresentOrElse(shown -> connections.show(ref(shown, data), workspace), connections::hide);
        name.setText(resource.map(data::title).orElse(""));
        facts.getChildren().clear();
        // Searching a large snapshot for references to this resource takes longer than a frame.
        resource.ifPresent(
                candidate -> workspace.background().read(() -> ResourceFacts.of(candidate, data, texts), all -> {
                    if (shownResource.filter(candidate::equals).isPresent()) {
                        show(candidate, all);
                    }
                }));
        showJson();
        showAssessments();
    }

    private static RecordRef ref(Resource resource, AzureData data) {
        return new RecordRef(RecordType.RESOURCE, resource.id().toString(), data.title(resource));
    }

    private void show(Resource resource, List<ResourceFacts.Fact> all) {
        facts.getChildren().clear();
        for (int row = 0; row < all.size(); row++) {
            fact(row, all.get(row).label(), all.get(row).value());
        }
        fact(all.size(), texts.get("azure.id"), resource.id().toString());
        fact(all.size() + 1, texts.get("azure.hash"), resource.sha256());
    }

    private void fact(int row, String label, String value) {
        Label left = new Label(label);
        left.getStyleClass().add("field-label");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinHeight(Region.USE_PREF_SIZE);
        left.setLabelFor(right);
        GridPane.setValignment(left, VPos.TOP);
        facts.addRow(row, left, right);
    }

    private void showAssessments() {
        verdicts.getChildren().clear();
        List<Assessment> of = shownResource.map(resource -> assessments.getOrDefault(resource.id().key(), List.of()))
                .orElse(List.of());
        assessmentsTab.setText(texts.get("desktop_azure.assessments", of.size()));
        if (of.isEmpty()) {
            verdicts.getChildren().add(line(new Badge(null, Tone.QUIET, texts.get("desktop_azure.noAssessment"))));
        }
        of.stream().sorted(WORST_FIRST).forEach(this::verdict);
    }

    private void verdict(Assessment assessment) {
        String title = texts.get("check." + assessment.check() + ".title");
        Label head = line(switch (assessment.result()) {
            case MET -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("desktop_azure.met", title));
            case NOT_ASSESSED ->
                new Badge(Feather.HELP_CIRCLE, Tone.QUIET, texts.get("desktop_azure.notAssessed", title));
            case NOT_MET -> {
                Badge severity = FindingBadges.severity(assessment.severity(), texts);
                yield new Badge(severity.icon(), severity.tone(),
                        texts.get("desktop_azure.notMet", title, severity.text()));
            }
        });
        head.getStyleClass().add("text-bold");
        verdicts.getChildren().addAll(head, line(new Badge(null, Tone.QUIET, texts.get(assessment.reason()))));
        Optional.ofNullable(findings.get(key(assessment))).ifPresent(id -> {
            Hyperlink link = new Hyperlink(texts.get("desktop_azure.toFinding"));
            link.setOnAction(pressed -> workspace.frame().show("findings", id));
            verdicts.getChildren().add(link);
        });
    }

    static String key(Assessment assessment) {
        return key(assessment.check().toString(), assessment.resource().id());
    }

    /** Whether a key, which consists of a check and a resource, refers to this resource. */
    static boolean isOf(String key, ResourceId resource) {
        return key.endsWith(" " + resource.toString().toLowerCase(Locale.ROOT));
    }

    static String key(String check, String resource) {
        return (check + " " + resource).toLowerCase(Locale.ROOT);
    }

    private static Label line(Badge badge) {
        Label label = badge.label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void showJson() {
        matchPosition = -1;
        Optional<Resource> requested = shownResource;
        boolean pretty = indented.isSelected();
        workspace.background()
                .read(() -> requested.map(resource -> pretty ? pretty(resource.json()) : resource.json()).orElse(""),
                        text -> {
                            if (shownResource.equals(requested) && pretty == indented.isSelected()) {
                                json.setText(text);
                            }
                        });
    }

    private static String pretty(String raw) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(raw));
        } catch (JsonProcessingException e) {
            return raw;
        }
    }

    /** Selects the next match; after the last, the first. */
    @FXML
    private void next() {
        String query = search.getText() == null ? "" : search.getText().toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            json.deselect();
            return;
        }
        String text = json.getText().toLowerCase(Locale.ROOT);
        int at = text.indexOf(query, matchPosition + 1);
        matchPosition = at < 0 ? text.indexOf(query) : at;
        if (matchPosition >= 0) {
            json.selectRange(matchPosition, matchPosition + query.length());
        } else {
            json.deselect();
        }
    }

    @FXML
    void copy() {
        copy(json.getText());
    }

    void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        workspace.frame().showNotice(Message.of("desktop_azure.copied"));
    }

    Node pane() {
        return json;
    }
}
