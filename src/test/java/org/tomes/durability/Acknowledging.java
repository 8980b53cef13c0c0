package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tomes.people.Person;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/**
 * Writes the given number of records and reports each when it is acknowledged; for {@code src/test/sh/count-syncs.sh}.
 */
final class Acknowledging {

    private Acknowledging() {
    }

    public static void main(String[] arguments) throws IOException {
        try (Register register = RegisterFixture.create(Files.createDirectories(Path.of(arguments[0])))) {
            for (int number = 1; number <= Integer.parseInt(arguments[1]); number++) {
                String name = "Person " + number;
                register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
                System.out.println("written " + number);
                System.out.flush();
            }
        }
    }
}
