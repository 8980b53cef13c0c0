package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.tomes.people.Person;
import org.tomes.storage.ForgedTrail;
import org.tomes.storage.RegisterFixture;

/** Registers of an older version, each migrated by the first command that opens it. */
final class Updates implements Scenario {

    private static final int SCHEMA = 16;
    private static final int PEOPLE = 50;

    @Override
    public void prepare(Path folder) throws IOException, SQLException {
        RegisterFixture.createOlder(folder, SCHEMA,
                "insert into person select random_uuid(), 'Person ' || x, '', '', null, true, 1 from system_range(1, "
                        + PEOPLE + ")",
                "insert into audit_entry select row_number() over (order by id), timestamp '2026-03-02 08:15:30', "
                        + "'system', 'test', 'test', 'CREATED', 'person', id, '', stringtoutf8('{}'), stringtoutf8('"
                        + new ObjectMapper().writeValueAsString(Person.ofName("any").fields().values())
                        + "'), repeat('0', 64) from person");
        ForgedTrail.rewrite(folder);
        Files.move(folder.resolve("r.mv.db"), folder.resolve("older"));
    }

    @Override
    public String step(Path folder, int number) throws IOException {
        Path copy = Files.copy(folder.resolve("older"), folder.resolve("copying"));
        Files.move(copy, folder.resolve("r" + number + ".mv.db"));
        Commands.run(folder, "--register", "r" + number, "person", "list");
        return "r" + number;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) throws IOException {
        List<Path> found = Left.registers(folder);
        assertThat(found.stream().map(path -> path.getFileName().toString().replace(".mv.db", "")))
                .containsAll(acknowledged);
        for (Path register : found) {
            // Old or new; the old one can still be migrated.
            Left.wholeCopy(folder, register,
                    open -> assertThat(open.records().people().all()).as("%s", register).hasSize(PEOPLE));
        }
        return 0;
    }
}
