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

/** The RACI matrix, and openly what is missing in it. */
final class ResponsibilityParts {

    private ResponsibilityParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.part("duties", TopicKeys.ALL,
                (manuscript, facts, subjects) -> Duties.write(manuscript, facts, subjects));
        vocabulary.word("owner", TopicKeys.ALL,
                (manuscript, facts, subject) -> who(manuscript, facts, subject, Duty.ACCOUNTABLE));
        vocabulary.word("responsible", TopicKeys.ALL,
                (manuscript, facts, subject) -> who(manuscript, facts, subject, Duty.RESPONSIBLE));
    }

    private static List<Inline> who(DocumentBuilder manuscript, PolicyData facts, String subject, Duty duty) {
        return Inline.plain(Duties.who(manuscript.texts(), facts, subject, duty));
    }

    static void matrix(DocumentBuilder manuscript, PolicyData facts) {
        if (facts.topics().isEmpty()) {
            manuscript.paragraphs("policy.responsibilities.empty");
        } else {
            manuscript.table(table(manuscript, facts));
        }
    }

    static void gaps(DocumentBuilder manuscript, PolicyData facts) {
        List<String> gaps = Stream
                .concat(facts.topics().stream().flatMap(topic -> gap(topic, manuscript.texts()).stream()),
                        TopicKeys.ALL.stream()
                                .filter(subject -> facts.topic(subject).isEmpty())
                                .map(subject -> manuscript.texts()
                                        .get("policy.responsibilities.gap.missing",
                                                manuscript.texts().get("people.subject." + subject))))
                .toList();
        if (gaps.isEmpty()) {
            manuscript.paragraphs("policy.responsibilities.noGaps");
        } else {
            manuscript.paragraphs("policy.responsibilities.gaps.text");
            manuscript.bullets(gaps);
        }
    }

    private static TableBuilder table(DocumentBuilder manuscript, PolicyData facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.responsibilities.matrix").rowHeads()
                .column("topic", 21)
                .column("responsible", 21)
                .column("accountable", 16)
                .column("consulted", 21)
                .column("informed", 21);
        for (Responsibility topic : facts.topics()) {
            table.row(Stream
                    .concat(Stream.of(topic.title(manuscript.texts())), Stream.of(Duty.values())
                            .map(duty -> manuscript.formats().orDash(facts.names().who(topic, duty).orElse(""))))
                    .toArray(String[]::new));
        }
        return table;
    }

    private static Optional<String> gap(Responsibility topic, Texts texts) {
        boolean responsible = topic.who(Duty.RESPONSIBLE).findAny().isPresent();
        boolean accountable = topic.who(Duty.ACCOUNTABLE).findAny().isPresent();
        if (responsible && accountable) {
            return Optional.empty();
        }
        String missing = responsible ? "accountable" : accountable ? "responsible" : "both";
        return Optional.of(texts.get("policy.responsibilities.gap." + missing, topic.title(texts)));
    }
}
