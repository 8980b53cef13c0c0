package org.tomes.mutation;

/**
 * An input that brought about what should not happen.
 *
 * @param what in a few words, equal for equal faults
 * @param detail where it happened
 * @param input as small as it could be made
 */
record Finding(CaseId id, String name, String what, String detail, byte[] input) {

    /** How a developer sees it again. */
    String words() {
        return "%s (%d bytes of %s): %s%n  again: -Dtest=MutationTest -Dmutation.case=%s%n%s".formatted(id,
                input.length, name, what, id, detail.indent(4));
    }

    @Override
    public String toString() {
        return id + " " + what;
    }
}
