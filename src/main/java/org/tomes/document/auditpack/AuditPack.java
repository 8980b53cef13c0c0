package org.tomes.document.auditpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ExportFolder;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.ReleasedFile;
import org.tomes.document.release.VersionService;
import org.tomes.evidence.EvidenceExport;
import org.tomes.files.NonClosingOutputStream;
import org.tomes.files.Sha256;
import org.tomes.files.TemporaryFolder;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.text.Texts;

/**
 * Exports the register for an auditor into one ZIP file: documents, evidence with its files, signed-off reviews, a
 * manifest of SHA-256 hashes, and a note on how to verify it. Two exports of the same register at the same moment are
 * identical. At different moments they differ, because drafts contain the time of their composition.
 */
public final class AuditPack {

    /** The documents of the pack, in the order in which an auditor reads them. */
    private static final List<DocumentKind> DOCUMENTS = List.of(DocumentKind.CLOUD_SECURITY_POLICY,
            DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.STATEMENT_OF_APPLICABILITY,
            DocumentKind.RESPONSIBILITIES, DocumentKind.CHANGE_REPORT, DocumentKind.MANAGEMENT_REVIEW,
            DocumentKind.EVIDENCE_INDEX);
    /** Name of the manifest, whose format the checksum tools of all systems read. */
    private static final String MANIFEST = "MANIFEST.sha256";
    /** Time of all entries. It is constant, so that two packs of one register do not differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Writes records of one kind as a workbook. */
    @FunctionalInterface
    public interface Records {
        void write(Texts texts, OutputStream out) throws IOException;
    }

    private final DocumentService documents;
    private final VersionService versions;
    private final ReleaseService releases;
    private final EvidenceExport evidence;
    private final Records reviews;
    private final Optional<Records> acknowledgements;
    private final Texts texts;

    /**
     * @param reviews signed-off reviews
     * @param acknowledgements acknowledgements of documents; empty if there are none
     * @param texts texts in the language of the pack; a document that has no release in this language is packed as a
     * draft
     */
    public AuditPack(DocumentService documents, VersionService versions, ReleaseService releases,
            EvidenceExport evidence, Records reviews, Optional<Records> acknowledgements, Texts texts) {
        this.documents = documents;
        this.versions = versions;
        this.releases = releases;
        this.evidence = evidence;
        this.reviews = reviews;
        this.acknowledgements = acknowledgements;
        this.texts = texts;
    }

    /**
     * Writes the pack; an existing file is replaced only by a complete one.
     *
     * @param company company of the register
     * @param head newest entry of the audit trail, which the note cites
     * @return names of all packed files, in their order
     * @throws Problem if the file cannot be written, or a file in the register does not match its hash
     */
    public List<String> write(Path target, String company, ChainHead head) {
        Path parent = target.toAbsolutePath().getParent();
        List<String> names = new ArrayList<>();
        new ExportFolder(parent).write(target.getFileName().toString(), out -> {
            names.addAll(pack(out, company, head));
            return null;
        });
        return names;
    }

    private List<String> pack(OutputStream out, String company, ChainHead head) throws IOException {
        List<String> manifest = new ArrayList<>();
        List<String> names = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (DocumentKind kind : kinds()) {
            if (kind.isAttached()) {
                attached(zip, versions.findInForce(kind).orElseThrow(), manifest, names);
                continue;
            }
            Optional<DocumentVersion> released = versions.findInForce(kind);
            Optional<ReleasedFile> file = released
                    .flatMap(version -> version.file(texts.language(), DocumentFormat.PDF));
            String name = file.isPresent()
                    ? ReleaseService.fileName(released.orElseThrow(), texts.language(), DocumentFormat.PDF)
                    : kind.key() + "-" + texts.get("pack.draft") + "-" + texts.language().tag() + ".pdf";
            add(zip, "documents/" + name, manifest, names, entry -> {
                if (file.isPresent()) {
                    releases.write(file.get(), entry);
                } else {
                    documents.write(documents.compose(kind, texts.language()), DocumentFormat.PDF, entry);
                }
            });
        }
        evidence(zip, manifest, names);
        add(zip, "reviews.xlsx", manifest, names, entry -> reviews.write(texts, entry));
        if (acknowledgements.isPresent()) {
            add(zip, "acknowledgements.xlsx", manifest, names, entry -> acknowledgements.get().write(texts, entry));
        }
        add(zip, texts.get("pack.note.file"), manifest, names,
                entry -> entry
                        .write(texts.get("pack.note", company, String.valueOf(head.number()), head.hash(), MANIFEST)
                                .getBytes(StandardCharsets.UTF_8)));
        List<String> sums = List.copyOf(manifest);
        add(zip, MANIFEST, manifest, names,
                entry -> entry.write((String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        return names;
    }

    private void attached(ZipOutputStream zip, DocumentVersion version, List<String> manifest, List<String> names)
            throws IOException {
        for (ReleasedFile file : version.files()) {
            add(zip, "documents/" + ReleaseService.fileName(version, file.language(), file.format()), manifest, names,
                    entry -> releases.write(file, entry));
        }
    }

    /**
     * Returns the kinds in the pack. Custom documents are included only if they are in force, because an auditor cannot
     * use their drafts.
     */
    private List<DocumentKind> kinds() {
        return Stream.concat(DOCUMENTS.stream(),
                documents.kinds().stream().filter(kind -> kind.isCustom() && versions.findInForce(kind).isPresent()))
                .toList();
    }

    private void evidence(ZipOutputStream zip, List<String> manifest, List<String> names) throws IOException {
        Path folder = TemporaryFolder.ofProcess().newFolder();
        try {
            for (Path file : evidence.to(folder, true)) {
                add(zip, "evidence/" + folder.relativize(file).toString().replace('\\', '/'), manifest, names,
                        entry -> {
                            try (InputStream in = Files.newInputStream(file)) {
                                in.transferTo(entry);
                            }
                        });
            }
        } finally {
            discard(folder);
        }
    }

    /**
     * Deletes the folder. Files that cannot be deleted are deleted together with the temporary folder of the process.
     */
    private static void discard(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Writes one file of the pack. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void add(ZipOutputStream zip, String name, List<String> manifest, List<String> names,
            Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        DigestOutputStream hashed = new DigestOutputStream(new NonClosingOutputStream(zip), Sha256.digest());
        content.write(hashed);
        hashed.flush();
        zip.closeEntry();
        manifest.add(Sha256.hex(hashed.getMessageDigest().digest()) + "  " + name);
        names.add(name);
    }
}
