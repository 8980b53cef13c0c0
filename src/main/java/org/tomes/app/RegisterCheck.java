package org.tomes.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordDifference;
import org.tomes.ledger.TrailProof;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/**
 * Reads all that a register holds and says what is not whole. Damage is what it is for: it never fails because of it.
 */
public final class RegisterCheck {

    private RegisterCheck() {
    }

    /** What is checked, in this order. */
    public enum Part {
        /** Whether every row can be read. */
        FILE,
        /** Whether tables, keys and indexes are those of the program. */
        SCHEMA,
        /** Whether every hash of the audit trail fits. */
        TRAIL,
        /** Whether every record can be read, and is as the trail left it. */
        RECORDS,
        /** Whether files, resources, snapshots and releases still have the hashes that they were kept with. */
        CONTENT
    }

    /**
     * @param reasons in words, each naming the place; empty where this part is whole
     * @param remarks what else there is to know
     * @param head the newest entry, of the trail alone
     */
    public record Result(Part part, List<Message> reasons, List<Message> remarks, Optional<ChainHead> head) {

        Result(Part part, List<Message> reasons) {
            this(part, reasons, List.of(), Optional.empty());
        }

        public boolean intact() {
            return reasons.isEmpty();
        }
    }

    public static List<Result> of(OpenRegister open) {
        Register register = open.storage();
        List<Result> found = new ArrayList<>(
                List.of(look(Part.FILE, register::unreadable), look(Part.SCHEMA, register::schemaDifferences)));
        try {
            found.addAll(trail(open.proveTrail(entry -> {
            })));
        } catch (RuntimeException e) {
            found.add(damaged(Part.TRAIL));
        }
        found.add(look(Part.CONTENT, register::altered));
        return List.copyOf(found);
    }

    private static List<Result> trail(TrailProof proof) {
        return List.of(
                new Result(Part.TRAIL, proof.trail().reason().stream().toList(), proof.trail().remarks(),
                        Optional.of(proof.trail().head())),
                new Result(
                        Part.RECORDS, Stream
                                .concat(proof.unreadable().stream(),
                                        proof.differences().stream().map(RecordDifference::message))
                                .toList()));
    }

    private static Result look(Part part, Supplier<List<Message>> look) {
        try {
            return new Result(part, look.get());
        } catch (RuntimeException e) {
            // Damaged bytes make H2, jOOQ and whatever reads them fail in ways of their own.
            return damaged(part);
        }
    }

    private static Result damaged(Part part) {
        return new Result(part, List.of(Message.of("app.damaged." + part)));
    }
}
