package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.text.Texts;

/** The responsibility matrix and its gaps. */
final class ResponsibilityParts {

    private ResponsibilityParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.part("duties", TopicKeys.ALL,
                (document, data, subjects) -> TopicAssignees.write(document, data, subjects));
        placeholders.word("owner", TopicKeys.ALL,
                (document, data, subject) -> assignees(document, data, subject, Duty.ACCOUNTABLE));
        placeholders.word("responsible", TopicKeys.ALL,
                (document, data, subject) -> assignees(document, data, subject, Duty.RESPONSIBLE));
    }

    private static List<Inline> assignees(DocumentBuilder document, PolicyData data, String subject, Duty duty) {
        return Inline.plain(TopicAssignees.assignees(document.texts(), data, subject, duty));
    }

    static void matrix(DocumentBuilder document, PolicyData data) {
        if (data.topics().isEmpty()) {
            document.paragraphs("document.responsibilities.empty");
        } else {
            document.table(table(document, data));
        }
    }

    static void gaps(DocumentBuilder document, PolicyData data) {
        List<String> gaps = Stream
                .concat(data.topics().stream().flatMap(topic -> gap(topic, document.texts()).stream()),
                        TopicKeys.OF_POLICY.stream()
                                .filter(subject -> data.topic(subject).isEmpty())
                                .map(subject -> document.texts()
                                        .get("document.responsibilities.gap.missing",
                                                document.texts().get("people.subject." + subject))))
                .toList();
        if (gaps.isEmpty()) {
            document.paragraphs("document.responsibilities.noGaps");
        } else {
            document.paragraphs("document.responsibilities.gaps.text");
            document.bullets(gaps);
        }
    }

    private static TableBuilder table(DocumentBuilder document, PolicyData data) {
        TableBuilder table = new TableBuilder(document.texts(), "document.responsibilities.matrix").rowHeads()
                .column("topic", 21)
                .column("responsible", 21)
                .column("accountable", 16)
                .column("consulted", 21)
                .column("informed", 21);
        for (Responsibility topic : data.topics()) {
            table.row(Stream
                    .concat(Stream.of(topic.title(document.texts())), Stream.of(Duty.values())
                            .map(duty -> document.formats().orDash(data.names().assignees(topic, duty).orElse(""))))
                    .toArray(String[]::new));
        }
        return table;
    }

    private static Optional<String> gap(Responsibility topic, Texts texts) {
        boolean responsible = topic.assignees(Duty.RESPONSIBLE).findAny().isPresent();
        boolean accountable = topic.assignees(Duty.ACCOUNTABLE).findAny().isPresent();
        if (responsible && accountable) {
            return Optional.empty();
        }
        String missing = responsible ? "accountable" : accountable ? "responsible" : "both";
        return Optional.of(texts.get("document.responsibilities.gap." + missing, topic.title(texts)));
    }
}
