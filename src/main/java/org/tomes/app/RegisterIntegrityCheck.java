package org.tomes.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/**
 * Reads the whole content of a register and reports what is damaged. The check is meant for damaged registers and never
 * fails because of damage.
 */
public final class RegisterIntegrityCheck {

    private RegisterIntegrityCheck() {
    }

    /** The checks, in this order. */
    public enum Part {
        /** Every row is readable. */
        FILE,
        /** Tables, keys and indexes are those of the program. */
        SCHEMA,
        /** Every hash of the audit trail matches. */
        TRAIL,
        /** Every record is readable and matches the trail. */
        RECORDS,
        /** Files, resources, snapshots and releases still match their stored hashes. */
        CONTENT
    }

    /**
     * @param reasons one sentence for each damaged place; empty if this part is intact
     * @param remarks further observations
     * @param head newest entry, only for the trail
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
        List<Result> results = new ArrayList<>(
                List.of(look(Part.FILE, register::unreadable), look(Part.SCHEMA, register::schemaDifferences)));
        try {
            results.addAll(trail(open.verifyTrail(entry -> {
            })));
        } catch (RuntimeException e) {
            results.add(damaged(Part.TRAIL));
        }
        results.add(look(Part.CONTENT, register::altered));
        return List.copyOf(results);
    }

    private static List<Result> trail(TrailVerification proof) {
        return List.of(
                new Result(Part.TRAIL, proof.trail().reason().stream().toList(), proof.trail().remarks(),
                        Optional.of(proof.trail().head())),
                new Result(Part.RECORDS, Stream
                        .concat(proof.unreadable().stream(), proof.differences().stream().map(TrailMismatch::message))
                        .toList()));
    }

    private static Result look(Part part, Supplier<List<Message>> look) {
        try {
            return new Result(part, look.get());
        } catch (RuntimeException e) {
            // Damaged bytes make H2, jOOQ and their callers fail with various exceptions.
            return damaged(part);
        }
    }

    private static Result damaged(Part part) {
        return new Result(part, List.of(Message.of("app.damaged." + part)));
    }
}
