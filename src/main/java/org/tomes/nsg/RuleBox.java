package org.tomes.nsg;

import java.util.Set;
import org.tomes.nsg.space.PacketBox;

/**
 * A piece of a rule, consisting of a single box. It matches those packets of the box for which all atoms, its unknown
 * conditions, are true.
 *
 * @param order position of the rule; the same for all pieces of one rule
 * @param atoms empty if the piece certainly matches its whole box
 */
public record RuleBox(int order, NsgRule rule, RuleAccess access, PacketBox box, Set<UnknownMembership> atoms) {

    public boolean isCertain() {
        return atoms.isEmpty();
    }

    public boolean allows() {
        return access == RuleAccess.ALLOW;
    }
}
