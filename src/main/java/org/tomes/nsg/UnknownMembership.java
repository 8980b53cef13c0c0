package org.tomes.nsg;

import java.util.HashSet;
import java.util.Set;

/**
 * An unknown condition: whether the source (or destination) of a packet is among the addresses of something that was
 * not read. Equal atoms have the same truth value for the same packet, so two rules with the same unknown tag can still
 * be compared.
 *
 * @param name tag or group id in lower case, or the rule that was not read
 */
public record UnknownMembership(Kind kind, String name, boolean ofSource) {

    /** The kind of item that was not read. */
    public enum Kind {
        /** A service tag, which contains some public addresses but never all of them. */
        TAG,
        /** Address space of the virtual network, which consists of private addresses. */
        VIRTUAL_NETWORK,
        /** Prefixes that routes add to the tag of the virtual network; they may contain any address. */
        ROUTES,
        /** Whether {@code Internet} still contains public addresses that are routed elsewhere. */
        INTERNET,
        /** Members of an application security group, which have local private addresses. */
        APPLICATION_GROUP,
        /** Part of a rule, which may match any packet. */
        RULE,
        /** Whether a security admin rule is deployed to the virtual network. */
        ADMIN_RULE
    }

    /** Whether the tag is {@code AzureCloud} or one of its regions, where anyone can rent an address. */
    public boolean isRentable() {
        return kind == Kind.TAG && (name.equals("azurecloud") || name.startsWith("azurecloud."));
    }

    /**
     * Adds all atoms that these atoms imply: an address of {@code Storage.WestEurope} is also an address of {@code
     * Storage}.
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
