package org.tomes.mutation;

/**
 * An input that caused a fault.
 *
 * @param what the fault in a few words, equal for equal faults
 * @param detail the place in the program
 * @param input reduced as far as possible
 */
record Finding(CaseId id, String name, String what, String detail, byte[] input) {

    /** Returns instructions for reproducing it. */
    String words() {
        return "%s (%d bytes of %s): %s%n  again: -Dtest=MutationTest -Dmutation.case=%s%n%s".formatted(id,
                input.length, name, what, id, detail.indent(4));
    }

    @Override
    public String toString() {
        return id + " " + what;
    }
}
