package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.office.design.CompressedPart;
import org.tomes.office.design.StreamableZip;
import org.w3c.dom.Document;

/** The parts of a Word file and the relationships between them. */
final class WordParts {

    private final OPCPackage all;
    private final PackagePart document;
    private final CompressedPart content = new CompressedPart();
    private final Map<URI, String> links = new HashMap<>();
    private int pictures;

    WordParts() throws IOException {
        try {
            all = OPCPackage.create(new ByteArrayOutputStream());
            document = all.createPart(PackagingURIHelper.createPartName("/word/document.xml"),
                    XWPFRelation.DOCUMENT.getContentType());
            all.addRelationship(document.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Opens the parts of an existing file. */
    WordParts(OPCPackage all) throws IOException {
        this.all = all;
        List<PackagePart> documents = all.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (documents.isEmpty()) {
            throw new IOException("no document in it");
        }
        document = documents.getFirst();
    }

    OPCPackage all() {
        return all;
    }

    PackagePart document() {
        return document;
    }

    /** Returns the stream for new content of the document part, which replaces any previous content. */
    CompressedPart content() {
        return content;
    }

    void save(OutputStream out) throws IOException {
        content.close();
        try (StreamableZip zip = new StreamableZip(out,
                Map.of(document.getPartName().getName().substring(1), content))) {
            all.save(zip);
        }
    }

    Document read(PackagePart part) throws IOException {
        return WordXmlTree.read(part.getInputStream());
    }

    /** Returns the part that the document refers to by this relationship; empty if there is none. */
    Optional<PackagePart> find(XWPFRelation kind) throws IOException {
        return related(kind).findFirst();
    }

    /** Returns the theme, which defines colours and fonts that styles may refer to; null if there is none. */
    Document theme() throws IOException {
        Optional<PackagePart> theme = related(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme").findFirst();
        return theme.isPresent() ? read(theme.get()) : null;
    }

    /** Returns all headers and footers. */
    List<PackagePart> running() throws IOException {
        return Stream.concat(related(XWPFRelation.HEADER), related(XWPFRelation.FOOTER)).toList();
    }

    private Stream<PackagePart> related(XWPFRelation kind) throws IOException {
        return related(kind.getRelation());
    }

    private Stream<PackagePart> related(String type) throws IOException {
        try {
            List<PackagePart> parts = new ArrayList<>();
            for (PackageRelationship relationship : document.getRelationshipsByType(type)) {
                parts.add(document.getRelatedPart(relationship));
            }
            return parts.stream().distinct();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Sets a part's content, and creates the part if it does not exist. */
    void put(XWPFRelation kind, String file, byte[] bytes) throws IOException {
        Optional<PackagePart> part = find(kind);
        if (part.isPresent()) {
            fill(part.get(), bytes);
        } else {
            add(file, kind, bytes);
        }
    }

    /** Returns the external relationships of a part. */
    static List<PackageRelationship> external(PackagePart part) throws IOException {
        try {
            List<PackageRelationship> external = new ArrayList<>();
            for (PackageRelationship relationship : part.getRelationships()) {
                if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                    external.add(relationship);
                }
            }
            return external;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Makes the file a document, if it was a template. */
    void convertToDocument() {
        all.replaceContentType(XWPFRelation.TEMPLATE.getContentType(), XWPFRelation.DOCUMENT.getContentType());
    }

    /** Adds a part that the document refers to and returns the relationship id. */
    String add(String file, XWPFRelation kind, byte[] bytes) throws IOException {
        try {
            PackagePart part = all.createPart(PackagingURIHelper.createPartName("/word/" + file),
                    kind.getContentType());
            fill(part, bytes);
            return document.addRelationship(part.getPartName(), TargetMode.INTERNAL, kind.getRelation()).getId();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    String addPicture(byte[] png) throws IOException {
        String file;
        do {
            pictures++;
            file = "media/image" + pictures + ".png";
        } while (holds(file));
        return add(file, XWPFRelation.IMAGE_PNG, png);
    }

    private boolean holds(String file) throws IOException {
        try {
            return all.containPart(PackagingURIHelper.createPartName("/word/" + file));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Returns the relationship id of an external link; equal targets share one. */
    String link(URI target) {
        return links.computeIfAbsent(target,
                address -> document
                        .addExternalRelationship(address.toASCIIString(), XWPFRelation.HYPERLINK.getRelation())
                        .getId());
    }

    static void fill(PackagePart part, byte[] bytes) throws IOException {
        part.clear();
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        }
    }
}
