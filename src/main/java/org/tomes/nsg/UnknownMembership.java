package org.tomes.nsg;

import java.util.HashSet;
import java.util.Set;

/**
 * A yes-or-no that the data does not answer: whether a packet's source (or destination) is among the addresses of
 * something that was not read. Equal atoms have equal answers for one packet, so two rules with one unknown tag can
 * still be compared.
 *
 * @param name tag or group id in lower case, or the rule that was not read
 */
public record UnknownMembership(Kind kind, String name, boolean ofSource) {

    /** What it is that was not read. */
    public enum Kind {
        /** A service tag: some of the public addresses, never all. */
        TAG,
        /** The virtual network's address space: private addresses. */
        VIRTUAL_NETWORK,
        /** What routes add to the virtual network's tag: any addresses. */
        ROUTES,
        /** Whether {@code Internet} still holds public addresses that routes lead elsewhere. */
        INTERNET,
        /** The members of an application security group: local private addresses. */
        APPLICATION_GROUP,
        /** Part of a rule: anything. */
        RULE,
        /** Whether a security admin rule is deployed to the virtual network. */
        ADMIN_RULE
    }

    /** {@code AzureCloud} or one of its regions, where anybody can rent an address. */
    public boolean isRentable() {
        return kind == Kind.TAG && (name.equals("azurecloud") || name.startsWith("azurecloud."));
    }

    /** All that is true if these are: an address of {@code Storage.WestEurope} is one of {@code Storage}. */
    public static Set<UnknownMembership> closure(Set<UnknownMembership> atoms) {
        if (atoms.stream().noneMatch(atom -> atom.kind == Kind.TAG && atom.name.indexOf('.') > 0)) {
            return atoms;
        }
        Set<UnknownMembership> closed = new HashSet<>(atoms);
        for (UnknownMembership atom : atoms) {
            int dot = atom.kind == Kind.TAG ? atom.name.lastIndexOf('.') : -1;
            while (dot > 0) {
                String parent = atom.name.substring(0, dot);
                closed.add(new UnknownMembership(Kind.TAG, parent, atom.ofSource));
                dot = parent.lastIndexOf('.');
            }
        }
        return closed;
    }
}
