package org.tomes.document.responsibility;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.text.Texts;

/** The section about gaps and doubtful entries in the matrix. */
final class MatrixWarningsSection implements Section<ResponsibilityData> {

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public String titleKey() {
        return "responsibilities.checks.title";
    }

    @Override
    public void write(DocumentBuilder document, ResponsibilityData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "responsibilities.checks").rowHeads()
                .column("topic", 5)
                .column("remark", 9);
        Function<Responsibility, List<RaciWarning>> warningsOf = data.warnings();
        for (Responsibility topic : data.topics()) {
            List<RaciWarning> warnings = warningsOf.apply(topic);
            if (!warnings.isEmpty()) {
                table.row(topic.title(texts),
                        warnings.stream()
                                .map(warning -> texts.name("people", warning))
                                .collect(Collectors.joining(" ")));
            }
        }
        missing(data).forEach(subject -> table.row(texts.get("people.subject." + subject),
                texts.get("responsibilities.checks.missing")));
        document.paragraphs("responsibilities.checks.text");
        if (table.isEmpty()) {
            document.paragraphs("responsibilities.checks.none");
        } else {
            document.table(table);
        }
    }

    private static Stream<String> missing(ResponsibilityData data) {
        return TopicKeys.ALL.stream()
                .filter(subject -> data.topics().stream().noneMatch(topic -> topic.subject().equals(subject)));
    }
}
