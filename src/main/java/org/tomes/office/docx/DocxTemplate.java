package org.tomes.office.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.office.design.LibraryDefaults;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.w3c.dom.Document;

/**
 * A company's own Word file (.docx or .dotx) that documents are written into. Unsafe files are rejected when opened:
 * macros, controls, embedded programs, protection, and anything loaded from outside.
 */
public final class DocxTemplate {

    /** Maximum size of a template, in bytes. */
    public static final int MAX_SIZE = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final long MAX_UNPACKED = 100L * MEGABYTE;
    /** The limit for a part that is parsed into a tree, which takes about ten times as much memory. */
    private static final long MAX_XML = 10L * MEGABYTE;
    private static final int MAX_PARTS = 2_000;
    /** Programs in the file, by any name; always rejected. */
    private static final String[] PROGRAMS = {"vbaproject", "vbadata", "activex", "oleobject", "/embeddings/"};
    private static final String WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** A part in another format, such as HTML, which Word converts when it opens the document. */
    private static final String FOREIGN_TEXT = "/aFChunk";
    private static final String HYPERLINK = "/hyperlink";
    private static final String ATTACHED_TEMPLATE = "/attachedTemplate";

    static {
        LibraryDefaults.configure();
    }

    private final byte[] file;

    /** @throws Problem if the file is not a usable Word file; the message includes a remedy */
    public DocxTemplate(byte[] file) {
        this.file = file.clone();
        if (file.length > MAX_SIZE) {
            throw refused("template.tooLarge", MAX_SIZE / MEGABYTE);
        }
        if (file.length > 7 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
            throw refused("template.oldOrEncrypted");
        }
        try {
            measure();
            inspect();
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // POI reports damage with all kinds of runtime exceptions.
            throw new Problem(ProblemKind.INPUT, Message.of("template.notWord"), e);
        }
    }

    /**
     * Describes what the template lacks; empty if the template is complete.
     *
     * @throws Problem if the place for the document cannot contain one
     */
    public List<Message> check() {
        return TemplateCheck.of(this);
    }

    /** Returns the file's parts, newly opened: changes do not affect the template. */
    WordParts open() throws IOException {
        try {
            return new WordParts(OPCPackage.open(new ByteArrayInputStream(file)));
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw new IOException(e);
        }
    }

    /** Checks the sizes before the file is unpacked into memory. */
    private void measure() throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                long part = 0;
                boolean xml = entry.getName().toLowerCase(Locale.ROOT).endsWith("xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    part += read;
                    if (xml && part > MAX_XML) {
                        throw refused("template.partTooLarge", entry.getName(), MAX_XML / MEGABYTE);
                    }
                    if (unpacked > MAX_UNPACKED || parts > MAX_PARTS) {
                        throw refused("template.unpacksTooLarge", MAX_UNPACKED / MEGABYTE);
                    }
                }
            }
        }
        if (parts == 0) {
            throw refused("template.notWord");
        }
    }

    private void inspect() throws IOException {
        try (OPCPackage all = open().all()) {
            PackagePart document = new WordParts(all).document();
            String type = document.getContentType();
            if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw refused("template.macros");
            }
            if (!type.equals(XWPFRelation.DOCUMENT.getContentType())
                    && !type.equals(XWPFRelation.TEMPLATE.getContentType())) {
                throw refused("template.notWord");
            }
            for (PackagePart part : all.getParts()) {
                inspect(part);
            }
            all.getRelationships().forEach(DocxTemplate::inspect);
            try (InputStream in = document.getInputStream()) {
                if (!WordXmlTree.is(WordXmlTree.read(in).getDocumentElement(), "document")) {
                    throw refused("template.strict");
                }
            }
            all.revert();
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static void inspect(PackagePart part) throws IOException, OpenXML4JException {
        String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
        for (String program : PROGRAMS) {
            if (name.contains(program)) {
                throw refused(program.startsWith("vba") ? "template.macros" : "template.embedded");
            }
        }
        if (!part.isRelationshipPart()) {
            part.getRelationships().forEach(DocxTemplate::inspect);
        }
        if (part.getContentType().startsWith(WORD_PART)) {
            Optional<String> field = FieldAllowList.rejected(WordXmlTree.read(part.getInputStream()));
            if (field.isPresent()) {
                throw refused("template.field", field.get());
            }
        }
        if (part.getContentType().equals(XWPFRelation.SETTINGS.getContentType())) {
            Document settings = WordXmlTree.read(part.getInputStream());
            if (WordXmlTree.all(settings, "documentProtection")
                    .stream()
                    .anyMatch(element -> !WordXmlTree.attribute(element, "enforcement").isEmpty()
                            && WordXmlTree.on(element, "enforcement"))) {
                throw refused("template.protected");
            }
        }
    }

    /**
     * Rejects external targets other than links. Word follows links only on the reader's request, but loads all other
     * external targets automatically.
     */
    private static void inspect(PackageRelationship relationship) {
        String type = relationship.getRelationshipType();
        if (type.endsWith(FOREIGN_TEXT)) {
            throw refused("template.embedded");
        }
        if (relationship.getTargetMode() == TargetMode.EXTERNAL && !type.endsWith(HYPERLINK)
                && !type.endsWith(ATTACHED_TEMPLATE)) {
            throw refused("template.loadsFromOutside");
        }
    }

    private static Problem refused(String sentence, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(sentence, arguments));
    }
}
