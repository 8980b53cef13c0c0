package org.tomes.desktop.azure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComplianceBadge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The recommendations of Defender for Cloud, and compliance with the standards by which it assesses the company. */
public final class DefenderController {

    private static final int MAX_LISTED_RESOURCES = 200;

    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<ResourceId> open;
    private AzureData data = AzureData.nothing();

    @FXML
    private Tab adviceTab;
    @FXML
    private Tab complianceTab;
    @FXML
    private RecordTable<RecommendationRow> advice;
    @FXML
    private RecordTable<ComplianceRow> compliance;
    @FXML
    private Label title;
    @FXML
    private VBox detail;

    /** @param open shows a resource in the inventory */
    public DefenderController(Workspace workspace, Consumer<ResourceId> open) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.open = open;
    }

    @FXML
    private void initialize() {
        advice.setUp(new TableSpec<>("azure-advice",
                List.of(Column.<RecommendationRow>badge("severity", "desktop_azure.severity", 110, this::severity,
                        RecommendationRow.BY_SEVERITY),
                        Column.<RecommendationRow>text("title", "desktop_azure.advice", 320, RecommendationRow::title),
                        Column.<RecommendationRow>text("open", "desktop_azure.affected", 100,
                                row -> String.valueOf(row.open().size()))
                                .sortedBy(Comparator.comparing(row -> row.open().size()))
                                .rightAligned()
                                .alwaysShown(),
                        Column.<RecommendationRow>text("healthy", "desktop_azure.healthy", 130,
                                row -> String.valueOf(row.healthy().size()))
                                .sortedBy(Comparator.comparing(row -> row.healthy().size()))
                                .rightAligned(),
                        Column.<RecommendationRow>text("notApplicable", "desktop_azure.notApplicable", 130,
                                row -> String.valueOf(row.notApplicable().size()))
                                .sortedBy(Comparator.comparing(row -> row.notApplicable().size()))
                                .rightAligned()
                                .hiddenAtFirst(),
                        Column.<RecommendationRow>text("key", "desktop_azure.adviceKey", 280, RecommendationRow::key)
                                .hiddenAtFirst()),
                List.of(new FilterChip<>("open", texts.get("desktop_azure.onlyOpen"), RecommendationRow::isOpen),
                        severityChip("high", 0), severityChip("medium", 1), severityChip("low", 2)),
                RecommendationRow::key, row -> row.title() + " " + row.key(), Message.of("desktop_azure.noAdvice")),
                workspace);
        advice.onSelection(
                selected -> show(selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty()));
        advice.openFirstAutomatically();
        compliance.setUp(new TableSpec<>("azure-compliance", List.of(
                Column.<ComplianceRow>badge("state", "desktop_azure.complianceState", 150, this::state,
                        Comparator.comparing(ComplianceRow::state)),
                Column.<ComplianceRow>text("standard", "desktop_azure.standard", 220, ComplianceRow::standard),
                Column.<ComplianceRow>code("control", "desktop_azure.control", 110,
                        row -> row.isStandard() ? texts.get("desktop_azure.wholeStandard") : row.control()),
                Column.<ComplianceRow>text("description", "desktop_azure.description", 330, ComplianceRow::description),
                Column.<ComplianceRow>text("passed", "desktop_azure.passed", 130, row -> number(row.passed()))
                        .sortedBy(Comparator.comparing(row -> row.passed().orElse(-1)))
                        .rightAligned(),
                Column.<ComplianceRow>text("failed", "desktop_azure.failed", 180, row -> number(row.failed()))
                        .sortedBy(Comparator.comparing(row -> row.failed().orElse(-1)))
                        .rightAligned(),
                Column.<ComplianceRow>text("subscription", "azure.subscription", 160,
                        row -> data.subscription(row.id()))),
                List.of(familyChip(ComplianceRow.ControlFamily.ISO_27001), familyChip(ComplianceRow.ControlFamily.NIST),
                        familyChip(ComplianceRow.ControlFamily.CIS), familyChip(ComplianceRow.ControlFamily.OTHER),
                        new FilterChip<>("level", texts.get("desktop_azure.onlyStandards"), ComplianceRow::isStandard),
                        new FilterChip<>("failed", texts.get("azure.regulatoryComplianceState.FAILED"),
                                row -> row.state() == RegulatoryComplianceState.FAILED)),
                ComplianceRow::id, row -> row.standard() + " " + row.control() + " " + row.description(),
                Message.of("desktop_azure.noCompliance")), workspace);
        show(Optional.empty());
        show(AzureData.nothing(), List.of(), List.of());
    }

    private FilterChip<RecommendationRow> severityChip(String key, int rank) {
        return new FilterChip<>("severity", texts.get("desktop_azure.severity." + key), row -> row.rank() == rank);
    }

    private FilterChip<ComplianceRow> familyChip(ComplianceRow.ControlFamily family) {
        return new FilterChip<>("family", texts.get("desktop_azure.family." + family), row -> row.family() == family);
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("–");
    }

    private Badge severity(RecommendationRow row) {
        return switch (row.rank()) {
            case 0 -> new Badge(Feather.ALERT_OCTAGON, Tone.BAD, texts.get("desktop_azure.severity.high"));
            case 1 -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get("desktop_azure.severity.medium"));
            case 2 -> new Badge(Feather.INFO, Tone.ACTIVE, texts.get("desktop_azure.severity.low"));
            default -> new Badge(Feather.HELP_CIRCLE, Tone.QUIET, texts.get("desktop_azure.severity.unknown"));
        };
    }

    private Badge state(ComplianceRow row) {
        return ComplianceBadge.of(row.state(), texts);
    }

    void show(AzureData newData) {
        boolean sameInventory = data.inventory().equals(newData.inventory());
        if (!sameInventory) {
            workspace.background()
                    .read(() -> new Rows(newData.inventory().map(RecommendationRow::of).orElse(List.of()),
                            newData.inventory().map(ComplianceRow::of).orElse(List.of())),
                            rows -> show(newData, rows.advice(), rows.compliance()));
        }
    }

    private record Rows(List<RecommendationRow> advice, List<ComplianceRow> compliance) {
    }

    private void show(AzureData newData, List<RecommendationRow> rows, List<ComplianceRow> standards) {
        data = newData;
        advice.show(rows);
        compliance.show(standards);
        boolean read = newData.inventory().isEmpty() || newData.inventory().get().covers(ResourceType.RECOMMENDATION);
        adviceTab.setText(texts.get(read ? "desktop_azure.adviceTab" : "desktop_azure.adviceTabUnread",
                rows.stream().filter(RecommendationRow::isOpen).count()));
        complianceTab.setText(
                texts.get("desktop_azure.complianceTab", standards.stream().filter(ComplianceRow::isStandard).count()));
    }

    private void show(Optional<RecommendationRow> row) {
        title.setText(row.map(RecommendationRow::title).orElse(texts.get("desktop_azure.chooseAdvice")));
        detail.getChildren().clear();
        row.ifPresent(recommendationRow -> {
            recommendationRow.description().ifPresent(text -> part("desktop_azure.description", withoutHtml(text)));
            recommendationRow.remediation()
                    .ifPresentOrElse(text -> part("desktop_azure.remediation", withoutHtml(text)),
                            () -> part("desktop_azure.remediation", texts.get("desktop_azure.noRemediation")));
            heading(texts.get("desktop_azure.affectedResources", recommendationRow.open().size()));
            recommendationRow.open().stream().limit(MAX_LISTED_RESOURCES).forEach(this::affected);
            if (recommendationRow.open().size() > MAX_LISTED_RESOURCES) {
                detail.getChildren()
                        .add(wrapped(texts.get("desktop_azure.furtherResources",
                                recommendationRow.open().size() - MAX_LISTED_RESOURCES)));
            }
        });
    }

    /** Removes the HTML tags from Microsoft's texts. */
    static String withoutHtml(String text) {
        return text.replaceAll("(?i)<br\\s*/?>|</p>|</li>", "\n")
                .replaceAll("<[^>]{0,200}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void affected(Recommendation recommendation) {
        ResourceId id = recommendation.about().orElse(recommendation.id());
        Hyperlink link = new Hyperlink(
                id.name() + id.resourceGroup().map(group -> "  (" + group.toLowerCase(Locale.ROOT) + ")").orElse(""));
        link.setWrapText(true);
        link.setOnAction(pressed -> open.accept(data.inventory()
                .flatMap(inventory -> inventory.find(id))
                .map(resource -> resource.id())
                .orElse(recommendation.id())));
        detail.getChildren().add(link);
    }

    private void part(String key, String text) {
        heading(texts.get(key));
        detail.getChildren().add(wrapped(text));
    }

    private void heading(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("field-label");
        detail.getChildren().add(label);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    List<Node> panes() {
        return List.of(advice.pane(), compliance.pane());
    }
}
