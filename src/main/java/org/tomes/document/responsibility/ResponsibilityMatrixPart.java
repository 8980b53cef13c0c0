package org.tomes.document.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/** The matrix with topics as rows and people and roles as columns. */
final class ResponsibilityMatrixPart implements GeneratedPart<ResponsibilityData> {

    /** Maximum number of columns; more columns would leave no space for the topics. */
    private static final int MAX_COLUMNS = 16;
    private static final int TOPIC_WEIGHT = 17;
    private static final int LETTER_WEIGHT = 2;

    @Override
    public String name() {
        return "raci-matrix";
    }

    @Override
    public void write(DocumentBuilder document, ResponsibilityData data) {
        List<Assignee> columns = data.assignees(document.texts().language());
        if (data.topics().isEmpty()) {
            document.paragraphs("responsibilities.matrix.none");
        } else if (columns.isEmpty()) {
            document.paragraphs("responsibilities.matrix.nobody", data.topics().size());
        }
        int parts = (columns.size() + MAX_COLUMNS - 1) / MAX_COLUMNS;
        Map<Assignee, Integer> partOf = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            partOf.put(columns.get(i), ((i + 1) * parts - 1) / columns.size());
        }
        Map<Integer, List<Responsibility>> rows = rows(data.topics(), partOf);
        for (int i = 0; i < parts; i++) {
            // Distributes the columns evenly over the parts, so that no part has only a single column.
            document.table(table(document, rows.getOrDefault(i, List.of()),
                    columns.subList(columns.size() * i / parts, columns.size() * (i + 1) / parts), data));
        }
    }

    /**
     * Returns the topics of each part of the matrix: topics in which assignees of this part have a duty. The first part
     * also contains topics without assignees.
     */
    private static Map<Integer, List<Responsibility>> rows(List<Responsibility> topics, Map<Assignee, Integer> partOf) {
        Map<Integer, List<Responsibility>> rows = new HashMap<>();
        for (Responsibility topic : topics) {
            Set<Integer> parts = topic.assignments()
                    .stream()
                    .map(assignment -> partOf.get(assignment.assignee()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            (parts.isEmpty() ? Set.of(0) : parts)
                    .forEach(part -> rows.computeIfAbsent(part, key -> new ArrayList<>()).add(topic));
        }
        return rows;
    }

    private static TableBuilder table(DocumentBuilder document, List<Responsibility> topics, List<Assignee> columns,
            ResponsibilityData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(document.texts(), "responsibilities.matrix").rowHeads()
                .column("topic", TOPIC_WEIGHT);
        columns.forEach(column -> table.centredColumn(data.name(column), LETTER_WEIGHT));
        topics.forEach(topic -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(topic(topic, texts))));
            columns.forEach(column -> cells.add(Cell.of(letters(ResponsibilityData.letters(topic, column)))));
            table.row(new Row(cells));
        });
        return table;
    }

    /** Returns the topic, with a note on what is missing, because an empty cell is easily overlooked. */
    private static List<Inline> topic(Responsibility topic, Texts texts) {
        String missing = Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE)
                .filter(duty -> topic.assignees(duty).findAny().isEmpty())
                .map(duty -> texts.get("responsibilities.matrix.missing", String.valueOf(duty.letter())))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Inline.strong(topic.title(texts))
                : List.of(new Inline.Text(topic.title(texts), Look.STRONG),
                        new Inline.Text("\n" + missing, Look.PLAIN));
    }

    /** Highlights the letter that each row must contain exactly once. */
    private static List<Inline> letters(String letters) {
        return letters.indexOf(Duty.ACCOUNTABLE.letter()) < 0 ? Inline.plain(letters) : Inline.strong(letters);
    }
}
