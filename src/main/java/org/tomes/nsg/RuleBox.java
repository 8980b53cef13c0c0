package org.tomes.nsg;

import java.util.Set;
import org.tomes.nsg.space.Box;

/**
 * A part of a rule that is one box: it matches the packets of the box for which all atoms are true.
 *
 * @param order where its rule stands; equal for the pieces of one rule
 * @param atoms empty if the piece matches its whole box for certain
 */
public record RuleBox(int order, Rule rule, Access access, Box box, Set<UnknownMembership> atoms) {

    public boolean isCertain() {
        return atoms.isEmpty();
    }

    public boolean allows() {
        return access == Access.ALLOW;
    }
}
