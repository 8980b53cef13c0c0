package org.tomes.measure;

/**
 * A measure's link to a control of the company's own.
 *
 * @param control its number in the Statement of Applicability
 */
public record OwnControl(String control, LinkKind kind) {

    @Override
    public String toString() {
        return kind == LinkKind.DIRECT ? control : control + " " + kind;
    }
}
