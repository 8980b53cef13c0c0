package org.tomes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.cost.Bill;

/** Finds cost exports by the paths that a person gives, or in Azure's folder structure. */
public final class BillFiles {

    /** Azure's file names for the parts of one large export, which are in one folder. */
    private static final Pattern PART = Pattern.compile("part_\\d+_\\d+\\.csv(\\.gz)?");

    private BillFiles() {
    }

    /**
     * Returns the exports at these paths and below them: each file is one, except that the parts of a large export in
     * one folder form a single one. A path that does not exist is returned as a file that cannot be opened.
     */
    public static List<Bill> at(List<Path> paths) {
        Map<Path, List<Path>> exports = new LinkedHashMap<>();
        for (Path path : paths.stream().flatMap(candidate -> below(candidate).stream()).distinct().toList()) {
            boolean part = PART.matcher(name(path)).matches();
            exports.computeIfAbsent(part ? path.toAbsolutePath().getParent() : path, none -> new ArrayList<>())
                    .add(path);
        }
        return exports.entrySet()
                .stream()
                .map(export -> new Bill(name(export.getKey()), export.getKey().toAbsolutePath().toString(),
                        export.getValue().stream().sorted().map(BillFiles::part).toList()))
                .toList();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Bill.Part part(Path path) {
        return () -> {
            if (WorkbookText.isWorkbook(path)) {
                return WorkbookText.open(path);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new IOException("neither a file nor a folder");
            }
            return Files.newInputStream(path);
        };
    }

    /** Azure also stores a manifest of the parts, which is not an export. */
    private static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(candidate -> candidate.toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(csv|csv\\.gz|xlsx)"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(path);
        }
    }
}
