package org.tomes.document.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.Assignee;
import org.tomes.people.Person;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The matrix as a workbook with full names, and the list of people. */
final class ResponsibilityWorkbook {

    private static final int TOPIC_WIDTH = 44;
    private static final int LETTER_WIDTH = 16;
    private static final int REMARK_WIDTH = 60;
    private static final List<Integer> PEOPLE_WIDTHS = List.of(28, 34, 28);

    private ResponsibilityWorkbook() {
    }

    static List<OutputSheet> of(ResponsibilityData data, Language language) {
        Texts texts = Texts.in(language);
        return List.of(matrix(data, texts), people(data, texts));
    }

    private static OutputSheet matrix(ResponsibilityData data, Texts texts) {
        List<Assignee> assignees = data.assignees(texts.language());
        List<String> heads = new ArrayList<>(List.of(texts.get("responsibilities.matrix.topic")));
        assignees.forEach(assignee -> heads.add(data.name(assignee)));
        heads.add(texts.get("responsibilities.checks.remark"));
        List<Integer> widths = Stream
                .of(Stream.of(TOPIC_WIDTH), assignees.stream().map(candidate -> LETTER_WIDTH), Stream.of(REMARK_WIDTH))
                .flatMap(stream -> stream)
                .toList();
        Function<Responsibility, List<RaciWarning>> warnings = data.warnings();
        List<List<Object>> rows = data.topics().stream().map(topic -> {
            List<Object> cells = new ArrayList<>(List.of(topic.title(texts)));
            assignees.forEach(assignee -> cells.add(ResponsibilityData.letters(topic, assignee)));
            cells.add(warnings.apply(topic)
                    .stream()
                    .map(warning -> texts.name("people", warning))
                    .collect(Collectors.joining(" ")));
            return cells;
        }).toList();
        return new OutputSheet(texts.get("responsibilities.sheet.matrix"), heads, widths, rows);
    }

    private static OutputSheet people(ResponsibilityData data, Texts texts) {
        List<List<Object>> rows = data.people()
                .stream()
                .filter(Person::active)
                .map(person -> List.<Object>of(person.name(), person.jobTitle(),
                        person.deputy().flatMap(data::person).map(Person::name).orElse("")))
                .toList();
        return new OutputSheet(
                texts.get("responsibilities.sheet.people"), List.of(texts.get("responsibilities.names.name"),
                        texts.get("responsibilities.names.function"), texts.get("responsibilities.names.deputy")),
                PEOPLE_WIDTHS, rows);
    }
}
