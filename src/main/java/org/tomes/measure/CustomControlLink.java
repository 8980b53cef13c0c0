package org.tomes.measure;

/**
 * A measure's link to a custom control.
 *
 * @param control its number in the Statement of Applicability
 */
public record CustomControlLink(String control, LinkKind kind) {

    @Override
    public String toString() {
        return kind == LinkKind.DIRECT ? control : control + " " + kind;
    }
}
