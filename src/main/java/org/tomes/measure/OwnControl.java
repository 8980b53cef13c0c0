package org.tomes.measure;

/**
 * That a measure fulfils a control of the company's own, or helps to. @param control its number, as the Statement of
 * Applicability has it
 */
public record OwnControl(String control, LinkKind kind) {

    @Override
    public String toString() {
        return kind == LinkKind.DIRECT ? control : control + " " + kind;
    }
}
