package org.tomes.nsg.analysis;

import java.util.Comparator;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.UnknownMembership;
import org.tomes.text.Message;

/** Reasons why a result is undecided. */
final class UndecidedReason {

    private UndecidedReason() {
    }

    /**
     * @param box a piece of which it is uncertain whether it matches
     */
    static Message reason(RuleBox box) {
        UnknownMembership atom = box.atoms()
                .stream()
                .max(Comparator.comparing(UnknownMembership::kind).thenComparing(UnknownMembership::name))
                .orElseThrow();
        String rule = box.rule().name();
        return switch (atom.kind()) {
            case TAG -> Message.of("nsg.unknown.tag", rule, atom.name());
            case VIRTUAL_NETWORK -> Message.of("nsg.unknown.virtualNetwork", rule);
            case ROUTES -> Message.of("nsg.unknown.routes", rule, atom.name());
            case INTERNET -> Message.of("nsg.unknown.internet", rule, atom.name());
            case APPLICATION_GROUP -> Message.of("nsg.unknown.applicationGroup", rule,
                    atom.name().substring(atom.name().lastIndexOf('/') + 1));
            case RULE -> Message.of("nsg.unknown.rule", rule);
            case ADMIN_RULE -> Message.of("nsg.unknown.adminRule", rule);
        };
    }
}
