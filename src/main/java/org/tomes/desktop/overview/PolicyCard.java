package org.tomes.desktop.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.MiniChart;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.StatementBadge;
import org.tomes.desktop.document.StatementsController;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.text.Texts;

/**
 * The statements of the cloud security policy: number of those met, met as far as checked, not met and not assessed, in
 * total and by topic.
 */
final class PolicyCard {

    /** Height of a bar in pixels. */
    private static final double BAR = 10;
    private static final List<String> STYLES = List.of("part-good", "part-going", "part-bad", "part-quiet");

    private final Workspace workspace;
    private final Texts texts;
    private final GridPane counts;
    private final GridPane topics;

    PolicyCard(Workspace workspace, GridPane counts, GridPane topics) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.counts = counts;
        this.topics = topics;
    }

    void show(StatementResults results) {
        counts.getChildren().clear();
        for (ComplianceStatus state : ComplianceStatus.values()) {
            String counted = texts.name("statement", state);
            CardNumber number = new CardNumber(results.count(state), counted,
                    () -> workspace.frame().showFiltered("documents", List.of(counted)));
            Label name = StatementBadge.of(state, texts).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            counts.addRow(state.ordinal(), name, number);
        }
        showTopics(results);
    }

    private void showTopics(StatementResults results) {
        topics.getChildren().clear();
        Map<StatementChapter, List<StatementResult>> chapters = results.all()
                .stream()
                .collect(Collectors.groupingBy(result -> result.statement().chapter(), LinkedHashMap::new,
                        Collectors.toList()));
        List<StatementChapter> all = new ArrayList<>(chapters.keySet());
        for (int row = 0; row < all.size(); row++) {
            String topic = texts.name("statement", all.get(row));
            MiniChart bar = bar(all.get(row), chapters.get(all.get(row)));
            Hyperlink name = new Hyperlink(topic);
            name.setWrapText(true);
            name.setMinHeight(Label.USE_PREF_SIZE);
            name.setAccessibleText(bar.getAccessibleText());
            name.setOnAction(pressed -> workspace.frame()
                    .showFiltered("documents", ListFilter.chosen(StatementsController.CHAPTER, topic)));
            bar.setCursor(Cursor.HAND);
            bar.setOnMouseClicked(clicked -> name.fire());
            topics.addRow(row, name, bar);
        }
    }

    private MiniChart bar(StatementChapter chapter, List<StatementResult> statements) {
        List<Integer> sizes = Stream.of(ComplianceStatus.values())
                .map(state -> (int) statements.stream().filter(result -> result.status() == state).count())
                .toList();
        return MiniChart.shares(sizes, STYLES, BAR, texts.get("overview.topic", texts.name("statement", chapter),
                sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3)));
    }
}
