package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.cli.CliFixture;
import org.tomes.passphrase.Secret;

/**
 * A passphrase that is set, changed and removed: the file has the old or the new one, and after it was opened there is
 * no unencrypted copy.
 */
final class Passphrases implements Scenario {

    private static final int MEASURES = 25;
    /** The register's passphrase after each step, in turn; empty if it is not encrypted. */
    private static final List<String> SECRETS = List.of("one", "two", "");

    @Override
    public void prepare(Path folder) throws IOException {
        Commands.measures(folder, "r", MEASURES, "kept");
        for (String secret : SECRETS) {
            Files.writeString(folder.resolve("secret-" + secret), secret);
        }
    }

    /** Returns the passphrase after this number of steps. */
    private static String secret(int steps) {
        return SECRETS.get((steps + SECRETS.size() - 1) % SECRETS.size());
    }

    @Override
    public String step(Path folder, int number) {
        String had = "secret-" + secret(number);
        String gets = "secret-" + secret(number + 1);
        switch (number % SECRETS.size()) {
            case 0 -> Commands.run(folder, "passphrase", "set", "--new-passphrase-file", gets);
            case 1 ->
                Commands.run(folder, "passphrase", "change", "--passphrase-file", had, "--new-passphrase-file", gets);
            default -> Commands.run(folder, "passphrase", "remove", "--passphrase-file", had);
        }
        return gets;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) throws IOException {
        int steps = acknowledged.size();
        boolean more = !fits(folder, secret(steps));
        Optional<Secret> passphrase = Optional.of(secret(more ? steps + 1 : steps))
                .filter(secret -> !secret.isEmpty())
                .map(Secret::new);
        long found = Left.whole(folder, folder.resolve("r"), passphrase, register -> Commands.titles(register).count());
        assertThat(found).isEqualTo(MEASURES);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".r-")))
                    .as("copies left after opening")
                    .isEmpty();
        }
        return more ? 1 : 0;
    }

    private static boolean fits(Path folder, String secret) throws IOException {
        try (var in = Files.newInputStream(folder.resolve("r.mv.db"))) {
            boolean encrypted = new String(in.readNBytes(9), StandardCharsets.ISO_8859_1).equals("H2encrypt");
            if (!encrypted || secret.isEmpty()) {
                return encrypted != secret.isEmpty();
            }
        }
        return new CliFixture(folder).run("measure", "list", "--passphrase-file", "secret-" + secret).exitCode() == 0;
    }
}
