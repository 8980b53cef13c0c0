package org.tomes.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.tomes.people.PersonId;

/** Values as tables store them: times in UTC to the microsecond, and people who may be missing. */
final class StoredValues {

    private StoredValues() {
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static Optional<PersonId> person(UUID id) {
        return Optional.ofNullable(id).map(PersonId::new);
    }

    static UUID uuid(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
