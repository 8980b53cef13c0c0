package org.tomes.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.resource.Resource;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Exports evidence to a folder for an auditor: the files named by their codes, snapshots as JSON, and a workbook that
 * lists everything. Files are written atomically, and never outside the folder.
 */
public final class EvidenceExport {

    /** Writes the content of one file. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final List<String> COLUMNS = List.of("code", "title", "version", "kind", "source", "file",
            "capturedAt", "validUntil", "validity", "links", "owner", "size", "sha256", "description");

    private final EvidenceService evidence;
    private final InventoryService inventory;
    private final IndexWriter index;
    private final Map<PersonId, String> names;
    private final Texts texts;
    private final LocalDate today;
    /** Hashes of files whose content is not in the register; they are listed but not written. */
    private final Set<String> missing;

    public EvidenceExport(EvidenceService evidence, InventoryService inventory, IndexWriter index, List<Person> people,
            Texts texts, LocalDate today) {
        this.evidence = evidence;
        this.inventory = inventory;
        this.index = index;
        this.names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        this.texts = texts;
        this.today = today;
        this.missing = evidence.missing();
    }

    /**
     * @param allVersions whether to include superseded versions
     * @return the files that were written, the workbook last
     * @throws Problem if the folder is not writable, or a file in the register does not match its hash
     */
    public List<Path> to(Path folder, boolean allVersions) {
        List<Path> written = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        SafeNames safe = new SafeNames();
        String workbook = texts.get("evidence.index.file");
        try {
            Files.createDirectories(folder);
            for (Evidence item : evidence.all()) {
                for (EvidenceVersion version : allVersions ? item.versions() : List.of(item.current())) {
                    String name = write(folder, item, version, safe, written);
                    rows.add(row(item, version, name));
                }
            }
            List<String> headings = COLUMNS.stream().map(column -> texts.get("evidence.field." + column)).toList();
            write(folder.resolve(workbook), out -> index.write(texts.get("evidence.index.sheet"), headings, rows, out));
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.notWritten", folder.toString()), e);
        }
        written.add(folder.resolve(workbook));
        return written;
    }

    /** @return the file name; empty for a link, which has no file */
    private String write(Path folder, Evidence item, EvidenceVersion version, SafeNames safe, List<Path> written)
            throws IOException {
        String prefix = version.number() == item.versions().size() ? item.code()
                : item.code() + "-v" + version.number();
        String name = switch (version.source()) {
            case EvidenceSource.OfFile file when missing.contains(file.sha256()) -> "";
            case EvidenceSource.OfFile file -> safe.of(prefix, file.name());
            case EvidenceSource.OfSnapshot snapshot -> safe.of(prefix, "snapshot-" + snapshot.number() + ".json");
            case EvidenceSource.OfLink ignored -> "";
            case EvidenceSource.OfForeignSnapshot ignored -> "";
        };
        if (!name.isEmpty()) {
            Path target = folder.resolve(name).normalize();
            if (!folder.normalize().equals(target.getParent())) {
                throw new IllegalStateException("a name led out of the folder");
            }
            write(target, out -> content(version.source(), out));
            written.add(target);
        }
        return name;
    }

    private void content(EvidenceSource source, OutputStream out) throws IOException {
        if (source instanceof EvidenceSource.OfFile file) {
            evidence.write(file, out);
        } else if (source instanceof EvidenceSource.OfSnapshot snapshot) {
            String comma = "{\"value\":[\n";
            for (Resource resource : inventory.open(inventory.get(snapshot.number())).resources()) {
                out.write((comma + resource.json()).getBytes(StandardCharsets.UTF_8));
                comma = ",\n";
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Written to a temporary file and then moved; an existing symbolic link is replaced, not followed. */
    private static void write(Path target, Content content) throws IOException {
        Path unfinished = Files.createTempFile(target.getParent(), ".tomes", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.write(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private List<String> row(Evidence item, EvidenceVersion version, String name) {
        EvidenceSource.OfFile file = version.source() instanceof EvidenceSource.OfFile one ? one : null;
        return List.of(item.code(), item.title(), String.valueOf(version.number()),
                texts.get("evidence.kind." + kind(version.source())), source(version.source()), name,
                version.capturedAt().toString(), version.validUntil().map(LocalDate::toString).orElse(""),
                texts.name("evidence", Validity.of(version.validUntil(), today)),
                item.links().stream().map(link -> link.label()).collect(Collectors.joining(", ")),
                item.owner().map(names::get).orElse(""), file == null ? "" : String.valueOf(file.size()),
                file == null ? "" : file.sha256(), item.description());
    }

    private static String source(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfFile file -> file.name();
            case EvidenceSource.OfLink link -> link.address();
            case EvidenceSource.OfSnapshot snapshot -> "#" + snapshot.number();
            case EvidenceSource.OfForeignSnapshot snapshot -> "#" + snapshot.number();
        };
    }

    /** The name in texts and JSON: {@code FILE}, {@code LINK} or {@code SNAPSHOT}. */
    public static String kind(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfFile file -> "FILE";
            case EvidenceSource.OfLink link -> "LINK";
            case EvidenceSource.OfSnapshot ignored -> "SNAPSHOT";
            case EvidenceSource.OfForeignSnapshot ignored -> "FOREIGN_SNAPSHOT";
        };
    }
}
