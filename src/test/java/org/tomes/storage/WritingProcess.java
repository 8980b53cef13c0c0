package org.tomes.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.tomes.people.Person;

/** Adds persons without end and names each on stdout when the register has acknowledged it. */
final class WritingProcess {

    private WritingProcess() {
    }

    public static void main(String[] arguments) {
        Register register = RegisterFixture.open(Path.of(arguments[0]));
        while (true) {
            // The full stop shows that the line arrived whole.
            String name = UUID.randomUUID() + ".";
            register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.named(name)));
            System.out.println(name);
            System.out.flush();
        }
    }
}
