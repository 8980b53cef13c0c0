package org.tomes.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.cost.CostExportFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Finds cost exports at the given paths, or in Azure's folder structure below them. */
public final class CostExportFinder {

    /** Azure's file names for the parts of one large export, which are in one folder. */
    private static final Pattern PART = Pattern.compile("part_\\d{1,6}_\\d+\\.csv(\\.gz)?");

    private static final ObjectMapper JSON = new ObjectMapper();

    private CostExportFinder() {
    }

    /**
     * Returns the exports at these paths and below them: each file is a separate export, except that the parts in one
     * folder form a single large export. A path that does not exist is returned as a file that cannot be opened.
     */
    public static List<CostExportFile> at(List<Path> paths) {
        Map<Path, List<Path>> exports = new LinkedHashMap<>();
        for (Path path : paths.stream().flatMap(candidate -> below(candidate).stream()).distinct().toList()) {
            boolean part = PART.matcher(name(path)).matches();
            exports.computeIfAbsent(part ? path.toAbsolutePath().getParent() : path, key -> new ArrayList<>())
                    .add(path);
        }
        return exports.entrySet()
                .stream()
                .map(export -> new CostExportFile(name(export.getKey()), export.getKey().toAbsolutePath().toString(),
                        parts(export.getKey(), export.getValue())))
                .toList();
    }

    /**
     * Returns the parts of an export; if one is missing, opening the export fails, because its sums would be too small.
     */
    private static List<CostExportFile.Part> parts(Path export, List<Path> files) {
        Set<String> missing = PART.matcher(name(export)).matches() || !PART.matcher(name(files.getFirst())).matches()
                ? Set.of()
                : missing(export, files.stream().map(CostExportFinder::name).collect(Collectors.toSet()));
        return missing.isEmpty() ? files.stream().sorted().map(CostExportFinder::part).toList() : List.of(() -> {
            throw new Problem(ProblemKind.INPUT, Message.of("cost.file.partsMissing", String.join(", ", missing)));
        });
    }

    /**
     * Returns the names of missing parts: Azure numbers parts from 0 and names all of them in a manifest next to them
     * (Microsoft Learn, "Tutorial: Create and manage Cost Management exports": file partitioning).
     */
    private static Set<String> missing(Path folder, Set<String> present) {
        Set<String> expected = new TreeSet<>();
        try {
            JSON.readTree(folder.resolve("manifest.json").toFile())
                    .path("blobs")
                    .forEach(blob -> expected.add(lastSegment(blob.path("blobName").asText())));
        } catch (IOException e) {
            // Without a readable manifest, only gaps in the numbers show that a part is missing.
        }
        Set<Integer> numbers = present.stream().map(CostExportFinder::number).collect(Collectors.toSet());
        IntStream.range(0, Collections.max(numbers))
                .filter(number -> !numbers.contains(number))
                .forEach(number -> expected.add("part_" + number));
        expected.removeIf(
                name -> name.isEmpty() || present.contains(name) || present.contains(name.replaceFirst("\\.gz$", "")));
        return expected;
    }

    private static int number(String part) {
        return Integer.parseInt(part.split("_")[1]);
    }

    private static String lastSegment(String blob) {
        return blob.substring(blob.lastIndexOf('/') + 1);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static CostExportFile.Part part(Path path) {
        return () -> WorkbookCsv.isWorkbook(path) ? WorkbookCsv.open(path) : InputFileFinder.open(path);
    }

    /**
     * Returns the exports below a path; the manifest of their parts, which Azure also stores there, is not an export.
     */
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
