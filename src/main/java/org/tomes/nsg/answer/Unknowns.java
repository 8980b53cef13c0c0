package org.tomes.nsg.answer;

import java.util.Comparator;
import org.tomes.nsg.Atom;
import org.tomes.nsg.Piece;
import org.tomes.text.Message;

/** Says in words what an answer hangs on. */
final class Unknowns {

    private Unknowns() {
    }

    /** @param piece one that does not match for certain */
    static Message reason(Piece piece) {
        Atom atom = piece.atoms().stream().max(Comparator.comparing(Atom::kind).thenComparing(Atom::name)).orElseThrow();
        String rule = piece.rule().name();
        return switch (atom.kind()) {
            case TAG -> Message.of("nsg.unknown.tag", rule, atom.name());
            case VIRTUAL_NETWORK -> Message.of("nsg.unknown.virtualNetwork", rule);
            case APPLICATION_GROUP -> Message.of("nsg.unknown.applicationGroup", rule, atom.name().substring(atom.name().lastIndexOf('/') + 1));
            case RULE -> Message.of("nsg.unknown.rule", rule);
        };
    }
}
