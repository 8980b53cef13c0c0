package org.tomes.document.policyrule;

import java.util.Optional;

/**
 * Data that indicates the state of a rule that no check assesses.
 *
 * @param name the item of the source, such as a security control; empty if the source has only one item
 */
public record RuleIndication(Source source, String name) {

    /** The kinds of data that indicate the state of rules. */
    public enum Source {
        /** A security control of the Secure Score, identified by Microsoft's name. */
        SECURITY_CONTROL,
        /** Assignments of Azure Policy that are not enforced. */
        ASSIGNMENTS_NOT_ENFORCED
    }

    /**
     * Reads the source and, after a colon, the name.
     *
     * @throws IllegalArgumentException if the source does not exist, which is an error in the catalogue
     */
    static Optional<RuleIndication> parse(String written) {
        String[] parts = written.split(":", 2);
        return written.isEmpty() ? Optional.empty()
                : Optional.of(new RuleIndication(Source.valueOf(parts[0]), parts.length == 1 ? "" : parts[1]));
    }
}
