package org.tomes.people;

/** One letter in the responsibility matrix (RACI). */
public record RaciAssignment(Assignee assignee, Duty duty) {

    @Override
    public String toString() {
        return duty.letter() + " " + assignee;
    }
}
