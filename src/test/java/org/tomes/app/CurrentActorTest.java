package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.problem.Refused;
import org.tomes.settings.SettingsFile;

class CurrentActorTest {

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private Person anna;

    @BeforeEach
    void createRegister() {
        register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder.resolve("s")))
                .create(folder.resolve("r"));
        anna = register.records().people().add(actors("someone").actorWithoutPerson(), Person.ofName("Anna Schäfer"));
    }

    private CurrentActor actors(String account) {
        return new CurrentActor(new SettingsFile(folder.resolve("s")), account, "pc-7");
    }

    @Test
    void namedPersonIsTheActor() {
        assertThat(actors("tom").actor(register, Optional.of("anna schäfer")))
                .isEqualTo(new Actor(anna.id().toString(), "tom", "pc-7"));
    }

    @Test
    void rejectsUnknownPerson() {
        assertThatThrownBy(() -> actors("tom").actor(register, Optional.of("Bert")))
                .satisfies(Refused.with("people.unknown"));
    }

    @Test
    void personChosenForTheAccountActsForThisAccountOnly() {
        actors("tom").choose(register, anna.id());
        assertThat(actors("tom").actor(register, Optional.empty()).person()).isEqualTo(anna.id().toString());
        assertThat(actors("eva").actor(register, Optional.empty()).person()).isEmpty();
    }
}
