package org.tomes.desktop.network;

import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.analysis.RuleMistake;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Rules and NSGs that probably do not have the intended effect. */
final class HygieneController {

    /** One row of the table. */
    private record Row(String group, RuleMistake mistake) {
    }

    private final Workspace workspace;
    private final Texts texts;

    @FXML
    private RecordTable<Row> table;
    @FXML
    private Label detail;

    HygieneController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    static int count(NetworkData data) {
        return data.checks().stream().mapToInt(check -> check.mistakes().size()).sum();
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("network-hygiene",
                List.of(Column.<Row>badge("severity", "desktop_network.severity", 150,
                        row -> NetworkBadges.of(row.mistake.severity(), texts),
                        Comparator.comparing(row -> row.mistake.severity())),
                        Column.<Row>text("group", "desktop_network.group", 190, Row::group),
                        Column.<Row>text("rule", "nsg.field.rule", 190,
                                row -> row.mistake.onRule().map(NsgRule::name).orElse("–")),
                        Column.<Row>text(
                                "kind", "desktop_network.kind", 230,
                                row -> texts.get("desktop_network.kind." + row.mistake.check().substring(4))),
                        Column.<Row>text("detail", "desktop_network.detail", 520,
                                row -> texts.get(row.mistake.detail()))),
                List.of(new FilterChip<>("hint", texts.get("desktop_network.mistakes"), row -> !row.mistake.isHint()),
                        new FilterChip<>("hint", texts.get("desktop_network.hints"), row -> row.mistake.isHint())),
                row -> row, row -> row.group + ' ' + row.mistake.onRule().map(NsgRule::name).orElse("") + ' '
                        + texts.get(row.mistake.detail()),
                Message.of("desktop_network.noMistakes")), workspace);
        table.openFirstAutomatically();
        table.onSelection(rows -> detail.setText(rows.size() == 1 ? texts.get(rows.getFirst().mistake.detail())
                : texts.get("desktop_network.chooseMistake")));
        detail.setText(texts.get("desktop_network.chooseMistake"));
    }

    void show(NetworkData data) {
        table.show(data.checks()
                .stream()
                .flatMap(check -> check.mistakes().stream().map(mistake -> new Row(check.group().name(), mistake)))
                .sorted(Comparator.comparing(row -> row.mistake.severity()))
                .toList());
    }
}
