package org.tomes.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.PastRecords;
import org.tomes.ledger.RecordType;

/**
 * The duties at a moment in the past, reconstructed from the audit trail.
 *
 * @param topics topics in the order of the matrix at that time
 * @param roles roles with their holders at that time
 */
public record PastResponsibilities(List<Responsibility> topics, List<Role> roles) {

    private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ASSIGNMENT = Pattern.compile("([RACI]) (person|role) (" + UUID_TEXT + ")");
    private static final Pattern HOLDER = Pattern.compile(UUID_TEXT);

    /**
     * @param until moment, exclusive
     */
    static PastResponsibilities at(Ledger ledger, Instant until) {
        List<Responsibility> topics = PastRecords.at(ledger, RecordType.RESPONSIBILITY, until)
                .entrySet()
                .stream()
                .map(PastResponsibilities::topic)
                .sorted(Comparator.comparingInt(Responsibility::position))
                .toList();
        List<Role> roles = PastRecords.at(ledger, RecordType.ROLE, until)
                .entrySet()
                .stream()
                .map(PastResponsibilities::role)
                .toList();
        return new PastResponsibilities(topics, roles);
    }

    private static Responsibility topic(Map.Entry<String, AuditFields> stored) {
        Map<String, String> fields = stored.getValue().values();
        List<RaciAssignment> assignments = new ArrayList<>();
        Matcher matcher = ASSIGNMENT.matcher(fields.getOrDefault("assignments", ""));
        while (matcher.find()) {
            UUID id = UUID.fromString(matcher.group(3));
            Assignee assignee = matcher.group(2).equals("role") ? new Assignee.OfRole(new RoleId(id))
                    : new Assignee.OfPerson(new PersonId(id));
            assignments.add(new RaciAssignment(assignee, duty(matcher.group(1).charAt(0))));
        }
        return new Responsibility(new TopicId(UUID.fromString(stored.getKey())), fields.getOrDefault("subject", ""),
                fields.getOrDefault("title", ""), Integer.parseInt(fields.getOrDefault("position", "0")), assignments,
                0);
    }

    private static Duty duty(char letter) {
        return Stream.of(Duty.values()).filter(duty -> duty.letter() == letter).findFirst().orElseThrow();
    }

    private static Role role(Map.Entry<String, AuditFields> stored) {
        Map<String, String> fields = stored.getValue().values();
        List<PersonId> holders = HOLDER.matcher(fields.getOrDefault("holders", ""))
                .results()
                .map(match -> new PersonId(UUID.fromString(match.group())))
                .toList();
        return new Role(new RoleId(UUID.fromString(stored.getKey())), fields.getOrDefault("title", ""), holders, 0);
    }
}
