package org.tomes.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldRules;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;
import org.tomes.text.Texts;

/** Manages the responsibility matrix (RACI) of one register and the roles in it. */
public final class ResponsibilityService {

    private final Ledger ledger;
    private final Responsibilities topics;
    private final Roles roles;
    private final People people;

    public ResponsibilityService(Ledger ledger, Responsibilities topics, Roles roles, People people) {
        this.ledger = ledger;
        this.topics = topics;
        this.roles = roles;
        this.people = people;
    }

    /** Returns the rows of the matrix, in its order. */
    public List<Responsibility> topics() {
        return topics.all();
    }

    public List<Role> roles() {
        return roles.all();
    }

    /**
     * Returns the duties at a moment in the past.
     *
     * @param until exclusive
     */
    public PastResponsibilities before(Instant until) {
        return PastResponsibilities.at(ledger, until);
    }

    /** Returns a function that finds the problems of a topic, based on the current people and roles in the register. */
    public Function<Responsibility, List<RaciWarning>> warnings() {
        return RaciWarning.among(people.all(), roles.all(), topics.all());
    }

    /** Returns the authority by which decisions are checked: the people to whom the tasks of deciding are assigned. */
    public DecisionAuthority authority() {
        return new DecisionAuthority(topics.all(), people.all(), roles.all());
    }

    /**
     * Returns the topic with this subject, title or name in either language, ignoring case.
     *
     * @throws Problem if there is no such topic
     */
    public Responsibility get(String subjectOrTitle) {
        String text = subjectOrTitle.strip();
        return topics.all()
                .stream()
                .filter(topic -> names(topic).anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("people.unknownTopic", text)));
    }

    private static Stream<String> names(Responsibility topic) {
        return Stream.concat(Stream.of(topic.subject(), topic.id().toString()).filter(name -> !name.isEmpty()),
                Stream.of(Language.values()).map(language -> topic.title(Texts.in(language))));
    }

    /** Adds a topic at the end of the matrix. */
    public Responsibility add(Actor actor, Responsibility topic) {
        return addAll(actor, List.of(topic)).getFirst();
    }

    /** Adds several topics at the end of the matrix in one transaction. */
    public List<Responsibility> addAll(Actor actor, List<Responsibility> added) {
        return ledger.write(actor, tx -> {
            List<Responsibility> present = topics.all();
            TopicNameClaims names = new TopicNameClaims(present);
            int position = present.stream().mapToInt(Responsibility::position).max().orElse(-1);
            List<Responsibility> stored = new ArrayList<>(added.size());
            for (Responsibility topic : added) {
                check(topic, names);
                stored.add(topics.add(tx, topic.at(++position)));
            }
            return List.copyOf(stored);
        });
    }

    /** @throws org.tomes.problem.StaleRecord if the topic was changed since it was read */
    public Responsibility change(Actor actor, Responsibility topic) {
        return ledger.write(actor, tx -> {
            check(topic, new TopicNameClaims(topics.all()));
            return topics.update(tx, topic);
        });
    }

    /** Adds a removed topic again at its former position; if another topic has taken this position, at the end. */
    public Responsibility restore(Actor actor, Responsibility removed) {
        Responsibility topic = removed.withRevision(0);
        return ledger.write(actor, tx -> {
            List<Responsibility> present = topics.all();
            if (present.stream().anyMatch(other -> other.position() == topic.position())) {
                return add(actor, topic);
            }
            check(topic, new TopicNameClaims(present));
            return topics.add(tx, topic);
        });
    }

    /**
     * Swaps a topic with its neighbour in the matrix; does nothing if there is no neighbour.
     *
     * @param up whether to move towards the first row
     * @return whether the topic was moved
     * @throws org.tomes.problem.StaleRecord if the topic was changed since it was read
     */
    public boolean move(Actor actor, Responsibility topic, boolean up) {
        List<Responsibility> rows = topics.all();
        List<TopicId> ids = rows.stream().map(Responsibility::id).toList();
        int neighbour = ids.indexOf(topic.id()) + (up ? -1 : 1);
        if (ids.contains(topic.id()) && neighbour >= 0 && neighbour < rows.size()) {
            Responsibility other = rows.get(neighbour);
            ledger.write(actor, tx -> {
                topics.update(tx, other.at(topic.position()));
                return topics.update(tx, topic.at(other.position()));
            });
            return true;
        }
        return false;
    }

    public void remove(Actor actor, Responsibility topic) {
        ledger.write(actor, tx -> {
            topics.remove(tx, topic);
            return topic;
        });
    }

    public Role addRole(Actor actor, Role role) {
        return ledger.write(actor, tx -> {
            check(role);
            return roles.add(tx, role);
        });
    }

    public Role changeRole(Actor actor, Role role) {
        return ledger.write(actor, tx -> {
            check(role);
            return roles.update(tx, role);
        });
    }

    /** @throws Problem if the role still has a duty */
    public void removeRole(Actor actor, Role role) {
        ledger.write(actor, tx -> {
            Assignee assignee = new Assignee.OfRole(role.id());
            if (topics.all()
                    .stream()
                    .flatMap(topic -> topic.assignments().stream())
                    .anyMatch(assignment -> assignment.assignee().equals(assignee))) {
                throw new Problem(ProblemKind.USAGE, Message.of("people.roleInUse", role.title()));
            }
            roles.remove(tx, role);
            return role;
        });
    }

    /**
     * @param names names of all topics, including the topic that is checked
     */
    private void check(Responsibility topic, TopicNameClaims names) {
        new FieldRules()
                .refuse(topic.subject().isEmpty() && TextChecks.isInvisible(topic.title()), "title",
                        Message.of("people.missing.topic"))
                .refuse(!topic.subject().isEmpty() && !TopicKeys.ALL.contains(topic.subject()), "subject",
                        Message.of("people.unknownSubject", topic.subject()))
                .line("title", topic.title(), FieldRules.MAX_LINE_LENGTH)
                .refuse(!names.claim(topic), "title", Message.of("people.topicTwice"))
                .refuse(new HashSet<>(topic.assignments()).size() < topic.assignments().size(), "assignments",
                        Message.of("people.dutyTwice"))
                .refuse(!topic.assignments().stream().map(RaciAssignment::assignee).allMatch(this::exists),
                        "assignments", Message.of("people.unknownAssignee"))
                .demand();
    }

    private boolean exists(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> people.find(of.person()).isPresent();
            case Assignee.OfRole of -> roles.find(of.role()).isPresent();
        };
    }

    private void check(Role role) {
        new FieldRules().required("title", role.title(), Message.of("people.missing.role"))
                .line("title", role.title(), FieldRules.MAX_LINE_LENGTH)
                .refuse(roles.all()
                        .stream()
                        .anyMatch(
                                other -> !other.id().equals(role.id()) && other.title().equalsIgnoreCase(role.title())),
                        "title", Message.of("people.roleTwice", role.title()))
                .refuse(!role.holders().stream().allMatch(holder -> people.find(holder).isPresent()), "holders",
                        Message.of("people.unknownAssignee"))
                .demand();
    }
}
