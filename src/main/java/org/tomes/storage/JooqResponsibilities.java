package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ASSIGNMENT;
import static org.tomes.storage.schema.Tables.RESPONSIBILITY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibilities;
import org.tomes.people.Responsibility;
import org.tomes.people.RoleId;
import org.tomes.people.TopicId;
import org.tomes.storage.schema.tables.records.AssignmentRecord;

final class JooqResponsibilities extends AuditedRepository<Responsibility> implements Responsibilities {

    private final ConsistentReads reads;

    JooqResponsibilities(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Responsibility> all() {
        return reads.read(dsl -> read(dsl, DSL.noCondition()));
    }

    private static List<Responsibility> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(RESPONSIBILITY.ID).from(RESPONSIBILITY).where(condition);
        Map<UUID, List<RaciAssignment>> assignments = dsl.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.RESPONSIBILITY.in(ids))
                .orderBy(ASSIGNMENT.PLACE)
                .fetchGroups(ASSIGNMENT.RESPONSIBILITY, JooqResponsibilities::assignment);
        return dsl.selectFrom(RESPONSIBILITY)
                .where(condition)
                .orderBy(RESPONSIBILITY.PLACE, RESPONSIBILITY.ID)
                .fetch(row -> new Responsibility(new TopicId(row.getId()), row.getSubject(), row.getTitle(),
                        row.getPlace(), assignments.getOrDefault(row.getId(), List.of()), row.getRevision()));
    }

    private static RaciAssignment assignment(AssignmentRecord row) {
        Assignee assignee = row.getPerson() != null ? new Assignee.OfPerson(new PersonId(row.getPerson()))
                : new Assignee.OfRole(new RoleId(row.getRole()));
        return new RaciAssignment(assignee, Duty.valueOf(row.getDuty()));
    }

    @Override
    Optional<Responsibility> stored(DSLContext transaction, Responsibility topic) {
        return read(transaction, RESPONSIBILITY.ID.eq(topic.id().value())).stream().findFirst();
    }

    @Override
    Responsibility withRevision(Responsibility topic, int revision) {
        return new Responsibility(topic.id(), topic.subject(), topic.title(), topic.position(), topic.assignments(),
                revision);
    }

    @Override
    void insert(DSLContext transaction, Responsibility topic) {
        transaction.insertInto(RESPONSIBILITY)
                .values(topic.id().value(), topic.subject(), topic.title(), topic.position(), topic.revision())
                .execute();
        insertAssignments(transaction, topic);
    }

    private static void insertAssignments(DSLContext transaction, Responsibility topic) {
        int place = 0;
        for (RaciAssignment assignment : topic.assignments()) {
            UUID person = assignment.assignee() instanceof Assignee.OfPerson of ? of.person().value() : null;
            UUID role = assignment.assignee() instanceof Assignee.OfRole of ? of.role().value() : null;
            transaction.insertInto(ASSIGNMENT)
                    .values(topic.id().value(), place++, assignment.duty().name(), person, role)
                    .execute();
        }
    }

    @Override
    void overwrite(DSLContext transaction, Responsibility topic) {
        transaction.update(RESPONSIBILITY)
                .set(RESPONSIBILITY.SUBJECT, topic.subject())
                .set(RESPONSIBILITY.TITLE, topic.title())
                .set(RESPONSIBILITY.PLACE, topic.position())
                .set(RESPONSIBILITY.REVISION, topic.revision())
                .where(RESPONSIBILITY.ID.eq(topic.id().value()))
                .execute();
        deleteAssignments(transaction, topic);
        insertAssignments(transaction, topic);
    }

    private static void deleteAssignments(DSLContext transaction, Responsibility topic) {
        transaction.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.RESPONSIBILITY.eq(topic.id().value())).execute();
    }

    @Override
    void delete(DSLContext transaction, Responsibility topic) {
        deleteAssignments(transaction, topic);
        transaction.deleteFrom(RESPONSIBILITY).where(RESPONSIBILITY.ID.eq(topic.id().value())).execute();
    }
}
