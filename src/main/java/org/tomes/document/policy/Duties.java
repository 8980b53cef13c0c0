package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/** Names, where a rule is stated, who has to keep it: one item for each subject of the register. */
final class Duties {

    private Duties() {
    }

    static void write(DocumentBuilder manuscript, PolicyData facts, List<String> subjects) {
        manuscript.paragraphs("policy.responsibilities.duties");
        manuscript.bullets(subjects.stream().map(subject -> line(manuscript.texts(), facts, subject)).toList());
    }

    private static String line(Texts texts, PolicyData facts, String subject) {
        String title = facts.topic(subject)
                .map(topic -> topic.title(texts))
                .orElse(texts.get("people.subject." + subject));
        return texts.get("policy.responsibilities.duty", title, who(texts, facts, subject, Duty.RESPONSIBLE),
                who(texts, facts, subject, Duty.ACCOUNTABLE));
    }

    static String who(Texts texts, PolicyData facts, String subject, Duty duty) {
        return facts.topic(subject)
                .flatMap((Responsibility topic) -> facts.names().who(topic, duty))
                .orElse(texts.get("policy.format.nobody"));
    }
}
