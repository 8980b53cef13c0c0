package org.tomes.problem;

import java.util.List;

/** A record that violates rules of its fields; each error is shown under its field. */
public final class InvalidRecord extends Problem {

    private final List<FieldError> errors;

    /**
     * @param errors at least one; the first is the problem's own sentence
     */
    public InvalidRecord(List<FieldError> errors) {
        super(ProblemKind.USAGE, errors.getFirst().sentence());
        this.errors = List.copyOf(errors);
    }

    /**
     * @throws InvalidRecord if there is any error
     */
    public static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }

    public List<FieldError> errors() {
        return errors;
    }
}
