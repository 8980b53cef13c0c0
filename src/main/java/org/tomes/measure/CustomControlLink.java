package org.tomes.measure;

/**
 * A measure's link to a custom control.
 *
 * @param control number of the control in the Statement of Applicability
 */
public record CustomControlLink(String control, ControlLinkKind kind) {

    @Override
    public String toString() {
        return kind == ControlLinkKind.DIRECT ? control : control + " " + kind;
    }
}
