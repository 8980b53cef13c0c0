package org.tomes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ManagedSettingsTest {

    @TempDir
    private Path folder;

    private ManagedSettings read(String content) throws IOException {
        return ManagedSettings.read(Files.writeString(folder.resolve("managed.json"), content));
    }

    @Test
    void missingFileMeansNoManagedSettings() {
        assertThat(ManagedSettings.read(folder.resolve("managed.json"))).isEqualTo(ManagedSettings.NONE);
    }

    @Test
    void administratorSetsRegisterLanguageBackupsAndForbidsPulls() throws IOException {
        Path register = folder.toAbsolutePath().resolve("isms");
        String text = register.toString().replace("\\", "\\\\");

        ManagedSettings managed = read(
                "{\"register\":\"%s\",\"language\":\"de\",\"pulls\":false,\"backups\":\"%s\"}".formatted(text, text));

        assertThat(managed.register()).contains(RegisterFile.at(register));
        assertThat(managed.language()).contains(Language.DE);
        assertThat(managed.backups()).contains(register);
        assertThat(managed.refusal().map(Message::key)).contains("managed.noPulls");
        assertThat(managed.trouble()).isEmpty();
    }

    @Test
    void registerMayBeOnAServer() throws IOException {
        assertThat(read("{\"register\":\"postgresql://db.example.com/tomes\"}").register())
                .contains(ServerAddress.of("postgresql://db.example.com/tomes"));
        assertThat(read("{\"register\":\"postgresql://anna:secret@db.example.com/tomes\"}").trouble()).isPresent();
    }

    /** Updates are only checked if an administrator specifies the address, and never without TLS. */
    @Test
    void updateCheckUsesTheAdministratorsAddress() throws IOException {
        assertThat(ManagedSettings.NONE.updates()).isEmpty();
        assertThat(read("{\"updates\":\"https://it.example.com/tomes.json\"}").updates())
                .contains(URI.create("https://it.example.com/tomes.json"));
        assertThat(read("{\"updates\":\"http://it.example.com/tomes.json\"}").trouble()).isPresent();
        assertThat(read("{\"updates\":\"https://anna:secret@it.example.com/\"}").trouble()).isPresent();
        assertThat(read("{\"updates\":true}").trouble()).isPresent();
    }

    @Test
    void pullsAreAllowedUnlessForbidden() throws IOException {
        assertThat(read("{\"language\":\"en\"}").refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"pulls\":\"no\"}", "{\"register\":\"relative\"}",
        "{\"register\":\"/x;INIT=RUNSCRIPT\"}", "{\"register\":\"\\u0000\"}", "{\"backups\":7}",
        "{\"language\":\"fr\"}", "{\"register\":null}", "{\"pull\":false}", "{\"pulls\":false}{}"})
    void invalidFileForbidsPullsAndIsReportedInOneSentence(String content) throws IOException {
        ManagedSettings managed = read(content);

        assertThat(managed.register()).isEmpty();
        assertThat(managed.pulls()).isFalse();
        assertThat(managed.refusal()).isEqualTo(managed.trouble()).isPresent();
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).get(managed.trouble().orElseThrow())).contains("managed.json")
                    .doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "x"})
    void rejectsTooLargeOrDeeplyNestedContent(String piece) throws IOException {
        assertThat(read(piece.repeat(16_000)).trouble()).isPresent();
        assertThat(read(piece.repeat(20_000)).trouble()).isPresent();
    }
}
