package org.tomes.desktop.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.document.DocumentKind;
import org.tomes.document.annex.AnnexPresentation;
import org.tomes.document.annex.ContradictedMeasure;
import org.tomes.measure.Measure;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The measures of the annex that are contradicted by checks, and the presentation of each in the annex. */
public final class AnnexController implements DocumentTab {

    private final Workspace workspace;
    private final Texts texts;
    @FXML
    private RecordTable<ContradictedMeasure> table;
    @FXML
    private FlowPane choices;

    AnnexController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @Override
    public String key() {
        return "annex";
    }

    @Override
    public boolean offers(DocumentKind kind) {
        return kind.equals(DocumentKind.TOM_ANNEX);
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        table.onSelection(selected -> choices.setDisable(selected.isEmpty()));
        DisabledReason.disable(choices, texts.get("desktop.disabled.selectSome"));
    }

    private TableSpec<ContradictedMeasure> spec() {
        return new TableSpec<>(
                "annex", List.of(
                        Column.badge("treatment", "annex.field.treatment", 190, this::badge,
                                Comparator.comparing(
                                        contradiction -> contradiction.treatment().map(Enum::ordinal).orElse(-1))),
                        Column.code("code", "measure.field.code", 90, contradiction -> contradiction.measure().code()),
                        Column.text("title", "measure.field.title", 240,
                                contradiction -> contradiction.measure().title(texts.language())),
                        Column.text("against", "annex.field.against", 300, this::deviations)),
                Stream.concat(
                        Stream.of(new FilterChip<ContradictedMeasure>("treatment",
                                texts.get("annex.annexPresentation.none"),
                                contradiction -> contradiction.treatment().isEmpty())),
                        Stream.of(AnnexPresentation.values())
                                .map(treatment -> new FilterChip<ContradictedMeasure>("treatment",
                                        texts.name("annex", treatment),
                                        contradiction -> contradiction.treatment().equals(Optional.of(treatment)))))
                        .toList(),
                contradiction -> contradiction.measure().id(),
                contradiction -> String.join("\n", contradiction.measure().code(),
                        contradiction.measure().title(texts.language()), deviations(contradiction)),
                Message.of("annex.allMet"));
    }

    private Badge badge(ContradictedMeasure contradiction) {
        return contradiction.treatment()
                .map(chosen -> new Badge(Feather.CHECK_CIRCLE, Tone.QUIET, texts.name("annex", chosen)))
                .orElseGet(() -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING,
                        texts.get("annex.annexPresentation.none")));
    }

    private String deviations(ContradictedMeasure contradiction) {
        return contradiction.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    @Override
    public void show(DocumentKind kind, Language language) {
        workspace.background().read(() -> workspace.register().documents().annex().contradictions(), table::show);
    }

    @FXML
    private void deviation() {
        decide(Optional.of(AnnexPresentation.DEVIATION));
    }

    @FXML
    private void development() {
        decide(Optional.of(AnnexPresentation.DEVELOPMENT));
    }

    @FXML
    private void target() {
        decide(Optional.of(AnnexPresentation.TARGET));
    }

    @FXML
    private void undecided() {
        decide(Optional.empty());
    }

    private void decide(Optional<AnnexPresentation> treatment) {
        Map<Optional<AnnexPresentation>, List<Measure>> before = table.selected()
                .stream()
                .collect(Collectors.groupingBy(ContradictedMeasure::treatment,
                        Collectors.mapping(ContradictedMeasure::measure, Collectors.toList())));
        List<Measure> measures = table.selected().stream().map(ContradictedMeasure::measure).toList();
        workspace.background().write(() -> treat(Map.of(treatment, measures)), contradictions -> {
            workspace.showReversible(
                    Message.of("annex.decided", measures.stream().map(Measure::code).collect(Collectors.joining(", ")),
                            treatment.map(chosen -> Message.of("annex.annexPresentation." + chosen))
                                    .orElseGet(() -> Message.of("annex.annexPresentation.none"))),
                    contradictions, now -> treat(before), now -> treat(Map.of(treatment, measures)), table::show);
            table.show(contradictions);
        });
    }

    private List<ContradictedMeasure> treat(Map<Optional<AnnexPresentation>, List<Measure>> treatments) {
        treatments.forEach((treatment,
                measures) -> workspace.register().documents().annex().treat(workspace.actor(), measures, treatment));
        return workspace.register().documents().annex().contradictions();
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), choices);
    }
}
