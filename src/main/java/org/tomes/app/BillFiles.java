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

/** Finds exports of costs, as a person names them or as Azure lays them into folders. */
public final class BillFiles {

    /** What Azure names the parts of one large export, which lie in one folder. */
    private static final Pattern PART = Pattern.compile("part_\\d+_\\d+\\.csv(\\.gz)?");

    private BillFiles() {
    }

    /**
     * The exports at these paths and below them: each file is one, but the parts of a large export in one folder are
     * one together. A path that does not exist is a file that cannot be opened.
     */
    public static List<Bill> at(List<Path> paths) {
        Map<Path, List<Path>> exports = new LinkedHashMap<>();
        for (Path path : paths.stream().flatMap(each -> below(each).stream()).distinct().toList()) {
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

    /** Beside the parts Azure also puts a list of them, which is none itself. */
    private static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|csv\\.gz|xlsx)"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(path);
        }
    }
}
