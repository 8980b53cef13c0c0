package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.storage.RegisterFixture;

/** A register that stays open, and one record after the other. */
final class Writes implements Scenario {

    private OpenRegister open;

    @Override
    public void prepare(Path folder) {
        Left.context(folder).create(folder.resolve("r")).close();
    }

    @Override
    public String step(Path folder, int number) {
        if (open == null) {
            open = Left.context(folder).open(folder.resolve("r"));
        }
        String name = "Person " + number;
        open.people().add(RegisterFixture.ACTOR, Person.named(name));
        return name;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), register -> {
            List<String> kept = register.people().all().stream().map(Person::name).toList();
            assertThat(kept).containsAll(acknowledged);
            assertThat(register.auditTrail().head().number()).as("every row has its entry").isEqualTo(kept.size());
            return Left.oneMoreAtMost(kept.size(), acknowledged.size());
        });
    }
}
