package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/** The list of people responsible for a rule, with one item for each topic of the register. */
final class TopicAssignees {

    private TopicAssignees() {
    }

    static void write(DocumentBuilder document, PolicyData data, List<String> subjects) {
        document.paragraphs("document.responsibilities.duties");
        document.bullets(subjects.stream().map(subject -> line(document.texts(), data, subject)).toList());
    }

    private static String line(Texts texts, PolicyData data, String subject) {
        String title = data.topic(subject)
                .map(topic -> topic.title(texts))
                .orElse(texts.get("people.subject." + subject));
        return texts.get("document.responsibilities.duty", title, assignees(texts, data, subject, Duty.RESPONSIBLE),
                assignees(texts, data, subject, Duty.ACCOUNTABLE));
    }

    static String assignees(Texts texts, PolicyData data, String subject, Duty duty) {
        return data.topic(subject)
                .flatMap((Responsibility topic) -> data.names().assignees(topic, duty))
                .orElse(texts.get("document.format.nobody"));
    }
}
