package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.passphrase.Secret;
import org.tomes.people.Person;
import org.tomes.register.RegisterFile;
import org.tomes.storage.RegisterFixture;

/** A register that stays open, with one write after the other. Its file has gaps, which H2 would use for writing. */
final class Writes implements Scenario {

    private final Optional<Secret> passphrase;
    private OpenRegister open;

    Writes(Optional<Secret> passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    public void prepare(Path folder) throws SQLException {
        RegisterFixture.store().create(RegisterFile.at(folder.resolve("r")), passphrase).close();
        RegisterFixture.makeGaps(folder, passphrase);
    }

    @Override
    public String step(Path folder, int number) {
        if (open == null) {
            open = Left.context(folder).open(folder.resolve("r"), passphrase);
        }
        String name = "Person " + number;
        open.records().people().add(RegisterFixture.ACTOR, Person.ofName(name));
        return name;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), passphrase, register -> {
            List<String> kept = register.records().people().all().stream().map(Person::name).toList();
            assertThat(kept).containsAll(acknowledged);
            assertThat(register.records().trail().head().number()).as("every row has its entry").isEqualTo(kept.size());
            return Left.oneMoreAtMost(kept.size(), acknowledged.size());
        });
    }
}
