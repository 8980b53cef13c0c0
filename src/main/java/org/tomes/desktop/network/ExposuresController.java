package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.Finding;
import org.tomes.nsg.analysis.InternetReachability;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The addresses on the internet from which traffic is allowed, by NSG and port, and whether a route exists. */
final class ExposuresController {

    private static final int HALF_OF_IPV4 = 31;
    private static final int MAX_LISTED_PREFIXES = 40;

    private final Workspace workspace;
    private final Texts texts;

    @FXML
    private RecordTable<InternetOpening> table;
    @FXML
    private Label heading;
    @FXML
    private Label reason;
    @FXML
    private Label path;
    @FXML
    private Label sources;
    @FXML
    private SecurityGroupLinks links;
    private Map<String, List<Finding>> findings = Map.of();

    ExposuresController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        List<FilterChip<InternetOpening>> chips = new ArrayList<>(Arrays
                .stream(new PortOpenness[]{PortOpenness.OPEN, PortOpenness.RESTRICTED, PortOpenness.UNDECIDED,
                    PortOpenness.CLOSED})
                .map(verdict -> new FilterChip<InternetOpening>("verdict", texts.name("nsg", verdict),
                        row -> row.exposure().verdict() == verdict))
                .toList());
        chips.add(new FilterChip<>("reachable", texts.name("nsg", InternetReachability.State.YES),
                row -> row.reachability().state() == InternetReachability.State.YES));
        table.setUp(
                new TableSpec<>("network-exposures", List.of(
                        Column.<InternetOpening>text("group", "desktop_network.group", 170, row -> row.group().name()),
                        Column.<InternetOpening>text("port", "nsg.field.port", 185, InternetOpening::traffic)
                                .sortedBy(Comparator.comparing((InternetOpening row) -> row.exposure().protocol())
                                        .thenComparingLong(row -> row.exposure().ports().firstLowBits(0)))
                                .alwaysShown(),
                        Column.<InternetOpening>badge("verdict", "nsg.field.verdict", 110,
                                row -> NetworkBadges.of(row.exposure().verdict(), texts),
                                Comparator.comparing(row -> row.exposure().verdict())).alwaysShown(),
                        Column.<InternetOpening>badge("reachable", "nsg.field.reachable", 130,
                                row -> NetworkBadges.of(row.reachability().state(), texts),
                                Comparator.comparing(row -> row.reachability().state())).alwaysShown(),
                        Column.<InternetOpening>text("rule", "nsg.field.rule", 200,
                                row -> row.exposure().rule().name()),
                        Column.<InternetOpening>text(
                                "reason", "nsg.field.reason", 380, row -> texts.get(row.exposure().reason()))
                                .hiddenAtFirst(),
                        Column.<InternetOpening>text("path", "nsg.field.path", 380,
                                row -> texts.get(row.reachability().path())).hiddenAtFirst()),
                        chips, InternetOpening::id, row -> String.join(" ", row.group().name(),
                                row.exposure().rule().name(), row.traffic(), String.join(" ", row.services())),
                        Message.of("desktop_network.noGroups")),
                workspace);
        table.openFirstAutomatically();
        table.onSelection(this::show);
        show(List.of());
    }

    void show(NetworkData data) {
        findings = data.findings();
        List<InternetOpening> rows = new ArrayList<>(InternetOpening.of(data.checks()));
        // The order of rows, most severe first: open and reachable, then open, then the rest.
        rows.sort(Comparator
                .comparing((InternetOpening row) -> row.exposure().verdict(),
                        Comparator.comparingInt(ExposuresController::weight).reversed())
                .thenComparing(row -> row.reachability().state()));
        table.show(rows);
    }

    private static int weight(PortOpenness verdict) {
        return switch (verdict) {
            case OPEN -> 3;
            case UNDECIDED -> 2;
            case RESTRICTED -> 1;
            case CLOSED -> 0;
        };
    }

    private void show(List<InternetOpening> selected) {
        boolean single = selected.size() == 1;
        heading.setText(single ? selected.getFirst().group().name() + " · " + selected.getFirst().traffic()
                : texts.get("desktop_network.chooseExposure"));
        reason.setText(single ? texts.get(selected.getFirst().exposure().reason()) : "");
        path.setText(single ? texts.get(selected.getFirst().reachability().path()) : "");
        sources.setText(single ? sources(selected.getFirst().exposure().sources()) : "");
        links.setVisible(single);
        selected.stream().filter(row -> single).forEach(row -> links.show(row.group(), findings, workspace));
    }

    /** Returns a summary such as "almost the whole internet", which is clearer than a list of two hundred prefixes. */
    private String sources(AddressSet through) {
        List<String> cidrs = through.cidrs();
        if (through.v4().size().bitLength() > HALF_OF_IPV4) {
            return texts.get("desktop_network.sourcesMost");
        }
        return cidrs.isEmpty() ? ""
                : texts.get("desktop_network.sources", cidrs.size(),
                        String.join(", ", cidrs.subList(0, Math.min(MAX_LISTED_PREFIXES, cidrs.size())))
                                + (cidrs.size() > MAX_LISTED_PREFIXES ? " …" : ""));
    }

    void select(String opening) {
        table.select(row -> row.id().equals(opening));
    }

    void find() {
        table.find();
    }

    Node pane() {
        return table.pane();
    }
}
