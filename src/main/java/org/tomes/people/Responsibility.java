package org.tomes.people;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A topic with its duties: one row of the responsibility matrix (RACI).
 *
 * @param subject the key of a predefined topic, such as {@code nsg}, by which documents find the topic; empty for a
 * topic of the company
 * @param title the company's name for the topic; if empty, the predefined name in the current language is shown
 * @param position the index in the matrix, from 0
 */
public record Responsibility(TopicId id, String subject, String title, int position, List<RaciAssignment> assignments,
        int revision) implements AuditedRecord {

    public Responsibility {
        assignments = List.copyOf(assignments);
    }

    /** Creates a predefined topic without assignments. */
    public static Responsibility forSubject(String subject) {
        return new Responsibility(TopicId.random(), subject, "", 0, List.of(), 0);
    }

    /** Creates a topic of the company without assignments. */
    public static Responsibility titled(String title) {
        return new Responsibility(TopicId.random(), "", title, 0, List.of(), 0);
    }

    /** Returns the same topic with other duties. */
    public Responsibility assigned(List<RaciAssignment> newAssignments) {
        return new Responsibility(id, subject, title, position, newAssignments, revision);
    }

    public Responsibility withRevision(int newRevision) {
        return new Responsibility(id, subject, title, position, assignments, newRevision);
    }

    Responsibility at(int newPosition) {
        return new Responsibility(id, subject, title, newPosition, assignments, revision);
    }

    public String title(Texts texts) {
        return texts.get(name());
    }

    /**
     * Returns the title; without a title, the name of the subject, or the key of a subject that this program does not
     * know.
     */
    public Message name() {
        return title.isEmpty() && TopicKeys.ALL.contains(subject) ? Message.of("people.subject." + subject)
                : Message.of("people.plainName", title.isEmpty() ? subject : title);
    }

    /** Returns the people and roles to which this duty is assigned, in the order of the matrix. */
    public Stream<Assignee> assignees(Duty duty) {
        return assignments.stream().filter(assignment -> assignment.duty() == duty).map(RaciAssignment::assignee);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.RESPONSIBILITY, id.toString(), title.isEmpty() ? subject : title);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("subject", subject, "title", title, "position", position, "assignments", assignments);
    }
}
