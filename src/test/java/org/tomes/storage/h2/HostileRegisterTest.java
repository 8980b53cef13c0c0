package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Refused;
import org.tomes.storage.RegisterFixture;

class HostileRegisterTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void createRegister() {
        RegisterFixture.empty(folder).close();
    }

    private void assertRefusedUnchanged() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("r.mv.db"));
        assertThatThrownBy(() -> RegisterFixture.open(folder)).satisfies(Refused.with("storage.foreignCode"));
        assertThat(folder.resolve("r.mv.db")).hasBinaryContent(before);
    }

    @Test
    void codeThatH2WouldRunOnOpeningDoesNotRun() throws IOException, SQLException {
        Path proof = folder.resolve("ran");
        String source = """
                @CODE
                org.h2.api.Trigger create() throws Exception {
                    java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "ran");
                    return (connection, before, after) -> { };
                }
                """.formatted(proof);
        RegisterFixture.sql(folder,
                "create trigger hostile before insert on person for each row as $$" + source + "$$");
        Files.delete(proof);
        RegisterFixture.sql(folder);
        assertThat(proof).as("plain H2 runs it, so the trap is a real one").exists();
        Files.delete(proof);
        assertRefusedUnchanged();
        assertThat(proof).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create alias foreign_code as 'int one() { return 1; }'",
        "create alias exec for 'java.lang.System.getProperty(java.lang.String)'",
        "create linked table elsewhere('org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'INFORMATION_SCHEMA.TABLES')",
        "create view names as select name from person",
        "create table more (a varchar default file_read('/etc/passwd'))",
        "create table more (a varchar generated always as (upper(b)), b varchar)",
        "alter table person add constraint writes check (csvwrite('/tmp/x', 'select 1') > 0)",
        "create domain short as varchar(3)", "create sequence counting", "create schema hidden",
        "create user other password ''", "create role reader", "create constant one value 1",
        "create synonym people for person", "create aggregate total for 'org.tomes.storage.HostileRegisterTest'"})
    void rejectsDatabaseObjectsNotCreatedByMigrations(String statement) throws IOException, SQLException {
        try {
            RegisterFixture.sql(folder, statement);
        } catch (SQLException e) {
            // Our own process must not load the class in the statement; then there is no such file to refuse.
            assertThat(e.getMessage()).contains("denied");
            return;
        }
        assertRefusedUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE CACHED TABLE \"PUBLIC\".\"A\"(\"B\" INTEGER DEFAULT \"FILE_READ\"('x'))",
        "CREATE CACHED TABLE \"PUBLIC\".\"A\"(\"B\" INTEGER) ENGINE \"x\"",
        "CREATE CACHED TABLE \"PUBLIC\".\"A\"(\"B\" INTEGER /* */)",
        "CREATE CACHED TABLE \"PUBLIC\".\"A\"(\"B\" INTEGER); DROP TABLE X",
        "CREATE CACHED TABLE \"PUBLIC\".\"A\"(\"B\" \"unended"})
    void definitionThatCouldRunSomethingIsNotHarmless(String definition) {
        assertThat(SchemaAllowList.harmless(definition)).isFalse();
    }
}
