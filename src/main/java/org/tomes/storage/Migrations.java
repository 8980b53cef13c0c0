package org.tomes.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database migrations in this version of the program. */
public final class Migrations {

    private static final String FOLDER = "org/tomes/storage/migrations";
    private static final Pattern NAME = Pattern.compile("(?:.*/)?V(\\d+)__.*\\.sql");

    private Migrations() {
    }

    /** Returns the schema version after all migrations. */
    public static int newest() {
        URL folder = Objects.requireNonNull(Migrations.class.getClassLoader().getResource(FOLDER), "migrations");
        try {
            List<String> names = folder.openConnection() instanceof JarURLConnection jar ? scriptsInJar(jar)
                    : scriptsInFolder(folder);
            return names.stream()
                    .map(NAME::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the migrations", e);
        }
    }

    private static List<String> scriptsInJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER)).toList();
        }
    }

    private static List<String> scriptsInFolder(URL folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader's address is an address", e);
        }
    }

    /**
     * @param schema schema version to stop at
     */
    public static void apply(DataSource database, int schema) {
        flyway(database, "classpath:" + FOLDER).target(String.valueOf(schema)).load().migrate();
    }

    /**
     * Applies all missing migrations in one transaction.
     *
     * @param schema database schema, created if it does not exist
     * @param types folder with the migrations that precede the common ones and create no tables
     * @param newest schema version to stop at
     */
    public static void applyAtOnce(DataSource database, String schema, String types, int newest) {
        flyway(database, "classpath:" + FOLDER, "classpath:" + types).defaultSchema(schema)
                .target(String.valueOf(newest))
                .group(true)
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(DataSource database, String... locations) {
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).locations(locations);
    }
}
