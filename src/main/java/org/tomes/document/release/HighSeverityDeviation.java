package org.tomes.document.release;

/**
 * A finding of high severity that was open when a version was submitted.
 *
 * @param finding id of the finding, such as {@code F-16}
 * @param resource name of the resource
 * @param decision decision about the finding at that time
 */
public record HighSeverityDeviation(String finding, String resource, Decision decision) {

    /** How the company treats a deviation from its policy. */
    public enum Decision {
        /** A measure is linked to the finding. */
        MEASURE,
        /** A change record is linked to the finding. */
        CHANGE,
        /** The risk is accepted or the resource is exempt. */
        EXCEPTION,
        /** A management review decided to remediate the finding. */
        REVIEW,
        /** There is no decision; a reason was given on submission. */
        REASON
    }

    /** Returns the format that the audit trail uses. */
    @Override
    public String toString() {
        return finding + " " + resource + " " + decision;
    }
}
