package org.tomes.people;

import java.util.Optional;
import java.util.UUID;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The acting person, as recorded in the register. Approvals and signatures require an acting person. */
public final class ActingPerson {

    public static final Message MISSING = Message.of("people.nobodyActs");

    private ActingPerson() {
    }

    public static Optional<PersonId> of(Actor actor) {
        return actor.person().isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(actor.person())));
    }

    /**
     * @throws Problem if no person was selected
     */
    public static PersonId required(Actor actor) {
        return of(actor).orElseThrow(() -> new Problem(ProblemKind.USAGE, MISSING));
    }
}
