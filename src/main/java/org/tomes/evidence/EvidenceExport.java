package org.tomes.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.files.OutputFile;
import org.tomes.files.Sha256;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.resource.Resource;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Exports evidence to a folder for an auditor. The folder contains the files, named by their codes, snapshots as JSON,
 * and a workbook that lists all of them. Files are written atomically, and their names never lead out of the folder.
 * Only the workbook replaces an existing file with other content.
 */
public final class EvidenceExport {

    private static final List<String> COLUMNS = List.of("code", "title", "version", "kind", "source", "file",
            "capturedAt", "validUntil", "validity", "links", "owner", "size", "sha256", "description");

    private final EvidenceService evidence;
    private final InventoryService inventory;
    private final EvidenceIndexWriter index;
    private final Map<PersonId, String> names;
    private final Texts texts;
    private final LocalDate today;
    /** Hashes of files whose content is missing in the register. These files are listed but not written. */
    private final Set<String> missing;

    public EvidenceExport(EvidenceService evidence, InventoryService inventory, EvidenceIndexWriter index,
            List<Person> people, Texts texts, LocalDate today) {
        this.evidence = evidence;
        this.inventory = inventory;
        this.index = index;
        this.names = Person.namesById(people);
        this.texts = texts;
        this.today = today;
        this.missing = evidence.missing();
    }

    /**
     * @param allVersions whether superseded versions are included
     * @return the written files; the workbook is last
     * @throws Problem if the folder is not writable, or contains a file of the same name with other content, or a file
     * in the register does not match its hash
     */
    public List<Path> to(Path folder, boolean allVersions) {
        List<Path> written = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        String workbook = texts.get("evidence.index.file");
        try {
            Files.createDirectories(folder);
            List<Entry> entries = entries(folder, allVersions);
            OutputFile list = OutputFile.at(folder.resolve(workbook));
            refuseForeignFiles(folder, entries);
            for (Entry entry : entries) {
                if (!entry.name().isEmpty()) {
                    written.add(write(entry.in(folder), entry.version().source()));
                }
                rows.add(row(entry.item(), entry.version(), entry.name()));
            }
            List<String> headings = COLUMNS.stream().map(column -> texts.get("evidence.field." + column)).toList();
            list.write(out -> {
                index.write(texts.get("evidence.index.sheet"), headings, rows, out);
                return null;
            });
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.notWritten", folder.toString()), e);
        }
        written.add(folder.resolve(workbook));
        return written;
    }

    /**
     * @param name the file name; empty for a link, because it has no file
     */
    private record Entry(Evidence item, EvidenceVersion version, String name) {

        Path in(Path folder) {
            Path target = folder.resolve(name).normalize();
            if (!folder.normalize().equals(target.getParent())) {
                throw new IllegalStateException("a name led out of the folder");
            }
            return target;
        }
    }

    private List<Entry> entries(Path folder, boolean allVersions) {
        List<Entry> entries = new ArrayList<>();
        SafeFileNames safe = new SafeFileNames();
        for (Evidence item : evidence.all()) {
            for (EvidenceVersion version : allVersions ? item.versions() : List.of(item.current())) {
                entries.add(new Entry(item, version, name(item, version, safe)));
            }
        }
        return entries;
    }

    private String name(Evidence item, EvidenceVersion version, SafeFileNames safe) {
        String prefix = version.number() == item.versions().size() ? item.code()
                : item.code() + "-v" + version.number();
        return switch (version.source()) {
            case EvidenceSource.OfFile file when missing.contains(file.sha256()) -> "";
            case EvidenceSource.OfFile file -> safe.of(prefix, file.name());
            case EvidenceSource.OfSnapshot snapshot -> safe.of(prefix, "snapshot-" + snapshot.number() + ".json");
            case EvidenceSource.OfLink ignored -> "";
            case EvidenceSource.OfForeignSnapshot ignored -> "";
        };
    }

    /**
     * Rejects existing files with other content, because that content may exist only there. A link counts as the file
     * to which it leads.
     */
    private void refuseForeignFiles(Path folder, List<Entry> entries) throws IOException {
        List<String> foreignFiles = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.name().isEmpty() && OutputFile.at(entry.in(folder)).exists()
                    && !isExported(entry.in(folder), entry.version().source())) {
                foreignFiles.add(entry.name());
            }
        }
        if (!foreignFiles.isEmpty()) {
            throw new Problem(ProblemKind.INPUT,
                    Message.of("evidence.otherFiles", folder.toString(), String.join(", ", foreignFiles)));
        }
    }

    private boolean isExported(Path file, EvidenceSource source) throws IOException {
        return Files.isRegularFile(file) && Sha256.of(file).equals(hash(source));
    }

    private String hash(EvidenceSource source) throws IOException {
        if (source instanceof EvidenceSource.OfFile file) {
            return file.sha256();
        }
        DigestOutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
        content(source, hashed);
        return Sha256.hex(hashed.getMessageDigest().digest());
    }

    /** Writes a file unless it already exists with this content. */
    private Path write(Path file, EvidenceSource source) throws IOException {
        OutputFile target = OutputFile.at(file);
        if (!target.exists()) {
            target.create(out -> {
                content(source, out);
                return null;
            });
        }
        return file;
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

    private List<String> row(Evidence item, EvidenceVersion version, String name) {
        EvidenceSource.OfFile file = version.source() instanceof EvidenceSource.OfFile ofFile ? ofFile : null;
        return List.of(item.code(), item.title(), String.valueOf(version.number()),
                texts.get("evidence.kind." + kind(version.source())), source(version.source()), name,
                version.capturedAt().toString(), version.validUntil().map(LocalDate::toString).orElse(""),
                texts.name("evidence", EvidenceValidity.of(version.validUntil(), today)),
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

    /** Returns the name that texts and JSON use: {@code FILE}, {@code LINK} or {@code SNAPSHOT}. */
    public static String kind(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfFile file -> "FILE";
            case EvidenceSource.OfLink link -> "LINK";
            case EvidenceSource.OfSnapshot ignored -> "SNAPSHOT";
            case EvidenceSource.OfForeignSnapshot ignored -> "FOREIGN_SNAPSHOT";
        };
    }
}
