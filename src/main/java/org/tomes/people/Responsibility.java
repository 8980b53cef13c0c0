package org.tomes.people;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A topic and who has which duty in it: one row of the RACI matrix.
 *
 * @param subject key of a topic that Tomes knows, such as {@code nsg}, so that documents find it; empty for a topic of
 * the company's own
 * @param title the company's own name; where it is empty, the known subject's name is shown in the language at hand
 * @param position place in the matrix, from 0
 */
public record Responsibility(TopicId id, String subject, String title, int position, List<Assignment> assignments,
        int revision) implements Recorded {

    public Responsibility {
        assignments = List.copyOf(assignments);
    }

    /** A topic that Tomes knows, with nobody assigned yet. */
    public static Responsibility forSubject(String subject) {
        return new Responsibility(TopicId.random(), subject, "", 0, List.of(), 0);
    }

    /** A topic of the company's own, with nobody assigned yet. */
    public static Responsibility titled(String title) {
        return new Responsibility(TopicId.random(), "", title, 0, List.of(), 0);
    }

    /** The same topic with other duties. */
    public Responsibility assigned(List<Assignment> newAssignments) {
        return new Responsibility(id, subject, title, position, newAssignments, revision);
    }

    Responsibility at(int newPosition) {
        return new Responsibility(id, subject, title, newPosition, assignments, revision);
    }

    public String title(Texts texts) {
        return texts.get(name());
    }

    /** Its own title, or the name of its subject; a subject of another program is named by its key. */
    public Message name() {
        return title.isEmpty() && TopicKeys.ALL.contains(subject) ? Message.of("people.subject." + subject)
                : Message.of("people.plainName", title.isEmpty() ? subject : title);
    }

    /** Who has this duty, in the order of the matrix. */
    public Stream<Assignee> who(Duty duty) {
        return assignments.stream().filter(assignment -> assignment.duty() == duty).map(Assignment::assignee);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("responsibility", id.toString(), title.isEmpty() ? subject : title);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("subject", subject, "title", title, "position", position, "assignments", assignments);
    }
}
