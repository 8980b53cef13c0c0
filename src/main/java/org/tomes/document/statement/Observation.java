package org.tomes.document.statement;

import java.util.Optional;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;

/**
 * A fact about one item that a statement covers.
 *
 * @param subject an Azure resource or a record of the register; the type of a record is that of its audit trail entries
 * @param name display name; a message, because some names are texts of Tomes
 * @param acceptedDeviation present only if the result is {@link CheckOutcome#NOT_MET}
 * @param record record with details, such as the finding
 */
public record Observation(CheckOutcome result, CheckedResource subject, Message name, Message reason,
        Optional<AcceptedDeviation> acceptedDeviation, Optional<RecordRef> record) {

    public Observation {
        if (acceptedDeviation.isPresent() && result != CheckOutcome.NOT_MET) {
            throw new IllegalArgumentException("only a deviation can be excused");
        }
    }

    /** Returns an observation about a record of the register. */
    public static Observation of(CheckOutcome result, RecordRef record, Message name, Message reason) {
        return new Observation(result, new CheckedResource(record.id(), record.label(), record.type()), name, reason,
                Optional.empty(), Optional.of(record));
    }

    static Message plainName(String name) {
        return Message.of("statement.plainName", name);
    }

    /** Whether the observation contradicts the statement. */
    boolean contradictsStatement() {
        return result == CheckOutcome.NOT_MET && acceptedDeviation.isEmpty();
    }
}
