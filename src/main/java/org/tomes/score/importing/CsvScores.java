package org.tomes.score.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.spreadsheet.CsvRows;
import org.tomes.spreadsheet.CsvWriter;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * Reads scores from CSV with the columns {@code date,subscription,current,max,weight} in any order and case, and the
 * optional columns {@code name}, {@code model} and {@code score}. The columns of exports from Log Analytics are also
 * accepted.
 */
final class CsvScores {

    private final ScoreCollector collector;

    CsvScores(ScoreCollector collector) {
        this.collector = collector;
    }

    private enum Column {
        DATE(true, "timegenerated", "timegenerated [utc]"),
        SUBSCRIPTION(true, "securescoressubscriptionid"),
        CURRENT(true, "currentscore"),
        MAX(true, "maxscore"),
        WEIGHT(true),
        NAME(false),
        MODEL(false),
        SCORE(false);

        private final boolean needed;
        private final List<String> otherHeads;

        Column(boolean needed, String... otherHeads) {
            this.needed = needed;
            this.otherHeads = List.of(otherHeads);
        }

        private String head() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isHead(String head) {
            String normalised = head.strip().toLowerCase(Locale.ROOT);
            return normalised.equals(head()) || otherHeads.contains(normalised);
        }
    }

    void read(String text) {
        List<SheetRow> lines = CsvRows.of(text);
        Map<Column, Integer> columns = columns(lines.getFirst());
        List<SheetRow> rows = lines.subList(1, lines.size());
        if (rows.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.onlyHead"));
        }
        NumberNotation decimals = NumberNotation.of(numbers(rows, columns));
        for (SheetRow row : rows) {
            collector.attempt(row.number(), SkippedScoreEntry::line,
                    () -> collector.sample(row.number(), SkippedScoreEntry::line, sample(row, columns, decimals)));
        }
    }

    private static Map<Column, Integer> columns(SheetRow head) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            for (int i = 0; i < head.cells().size(); i++) {
                if (column.isHead(head.cells().get(i))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> column.needed && !columns.containsKey(column))
                .map(Column::head)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.noHead", missing));
        }
        return columns;
    }

    private static List<String> numbers(List<SheetRow> rows, Map<Column, Integer> columns) {
        List<String> numbers = new ArrayList<>();
        for (SheetRow row : rows) {
            for (Column column : List.of(Column.CURRENT, Column.MAX, Column.WEIGHT)) {
                numbers.add(cell(row, columns, column));
            }
        }
        return numbers;
    }

    private static ScoreSample sample(SheetRow row, Map<Column, Integer> columns, NumberNotation decimals) {
        String score = cell(row, columns, Column.SCORE);
        Instant takenAt = ScoreDateParser.read(cell(row, columns, Column.DATE));
        return new ScoreSample(cell(row, columns, Column.SUBSCRIPTION), cell(row, columns, Column.NAME),
                model(cell(row, columns, Column.MODEL)), score.isEmpty() ? ScoreSample.DEFAULT_NAME : score, takenAt,
                decimals.read(cell(row, columns, Column.CURRENT), "current"),
                decimals.read(cell(row, columns, Column.MAX), "max"),
                decimals.read(cell(row, columns, Column.WEIGHT), "weight"), ScoreSource.CSV);
    }

    private static String cell(SheetRow row, Map<Column, Integer> columns, Column column) {
        return columns.containsKey(column) ? CsvWriter.unescape(row.cell(columns.get(column)).strip()) : "";
    }

    private static ScoreModel model(String text) {
        if (text.isEmpty()) {
            return ScoreModel.CLASSIC;
        }
        for (ScoreModel model : ScoreModel.values()) {
            if (model.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return model;
            }
        }
        throw new Problem(ProblemKind.INPUT, Message.of("score.bad.model", Excerpt.quoted(text)));
    }
}
