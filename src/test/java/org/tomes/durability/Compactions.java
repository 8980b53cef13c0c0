package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.tomes.people.Person;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/** A register whose file has much unused space: closed, which compacts it, and reopened. */
final class Compactions implements Scenario {

    private static final int BEFORE = 500;
    private static final int WRITES = 12;

    @Override
    public void prepare(Path folder) {
        try (Register register = RegisterFixture.create(folder)) {
            register.ledger()
                    .write(RegisterFixture.ACTOR,
                            tx -> IntStream.range(0, BEFORE)
                                    .mapToObj(number -> register.people().add(tx, Person.ofName("before " + number)))
                                    .toList());
        }
    }

    @Override
    public String step(Path folder, int number) {
        try (Register register = RegisterFixture.compactingStore().open(RegisterFile.at(folder.resolve("r")))) {
            for (int i = 0; i < WRITES; i++) {
                String name = number + "/" + i;
                register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
            }
        }
        return String.valueOf(number);
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), register -> {
            List<String> kept = register.records().people().all().stream().map(Person::name).toList();
            assertThat(kept).containsAll(acknowledged.stream()
                    .flatMap(step -> IntStream.range(0, WRITES).mapToObj(i -> step + "/" + i))
                    .toList());
            assertThat(register.records().trail().head().number()).as("every row has its entry").isEqualTo(kept.size());
            int done = BEFORE + acknowledged.size() * WRITES;
            assertThat(kept.size()).isBetween(done, done + WRITES);
            return kept.size() > done ? 1 : 0;
        });
    }
}
