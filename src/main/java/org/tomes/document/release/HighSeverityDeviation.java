package org.tomes.document.release;

/**
 * A finding of high severity that was open when a version was submitted.
 *
 * @param finding its id, such as {@code F-16}
 * @param resource name of the resource
 * @param decision decision about it at that time
 */
public record HighSeverityDeviation(String finding, String resource, Decision decision) {

    /** The company's treatment of a deviation from its own policy. */
    public enum Decision {
        /** A measure is linked. */
        MEASURE,
        /** A change record is linked. */
        CHANGE,
        /** The risk is accepted or the resource is exempt. */
        EXCEPTION,
        /** A management review decided to remediate it. */
        REVIEW,
        /** No decision; a reason was given on submission. */
        REASON
    }

    /** Format used in the audit trail. */
    @Override
    public String toString() {
        return finding + " " + resource + " " + decision;
    }
}
