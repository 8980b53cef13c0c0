package org.tomes.nsg;

import java.util.HashSet;
import java.util.Set;

/**
 * An unknown condition: whether a packet's source (or destination) is among the addresses of something that was not
 * read. Equal atoms have equal values for the same packet, so two rules with the same unknown tag can still be
 * compared.
 *
 * @param name tag or group id in lower case, or the rule that was not read
 */
public record UnknownMembership(Kind kind, String name, boolean ofSource) {

    /** The kind of item that was not read. */
    public enum Kind {
        /** A service tag: some public addresses, never all of them. */
        TAG,
        /** Address space of the virtual network: private addresses. */
        VIRTUAL_NETWORK,
        /** Additions by routes to the virtual network's tag: any addresses. */
        ROUTES,
        /** Whether {@code Internet} still contains public addresses that are routed elsewhere. */
        INTERNET,
        /** Members of an application security group: local private addresses. */
        APPLICATION_GROUP,
        /** Part of a rule: any packets. */
        RULE,
        /** Whether a security admin rule is deployed to the virtual network. */
        ADMIN_RULE
    }

    /** Whether it is {@code AzureCloud} or one of its regions, where anyone can rent an address. */
    public boolean isRentable() {
        return kind == Kind.TAG && (name.equals("azurecloud") || name.startsWith("azurecloud."));
    }

    /**
     * Adds all atoms implied by these: an address of {@code Storage.WestEurope} is also an address of {@code Storage}.
     */
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
