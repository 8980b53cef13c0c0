package org.tomes.people;

/** The person or role to which a duty is assigned. */
public sealed interface Assignee {

    record OfPerson(PersonId person) implements Assignee {
        @Override
        public String toString() {
            return "person " + person;
        }
    }

    record OfRole(RoleId role) implements Assignee {
        @Override
        public String toString() {
            return "role " + role;
        }
    }
}
