package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds forbidden content in a Word or Excel file. */
final class OfficeContents {

    /** The fields that our writers create. */
    private static final Set<String> FIELDS = Set.of("TOC", "PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "SEQ", "REF",
            "DOCPROPERTY");
    /** Elements that compute, fetch or include something. */
    private static final Set<String> ACTING = Set.of("fldSimple", "altChunk", "object", "oleObject", "control", "f",
            "hyperlinks", "definedName", "ddeLink", "subDoc", "attachedTemplate", "updateFields");

    private OfficeContents() {
    }

    /** Returns content that is not well-formed, is active, or links to anything but http and https, or to that host. */
    static List<String> violations(Path file, String host) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    look(entry.getName(), zip.getInputStream(entry).readAllBytes(), host, found);
                }
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            (file.toString().endsWith(".docx") ? new XWPFDocument(in) : new XSSFWorkbook(in)).close();
        }
        return found;
    }

    /** A filter's range, or the rows that are printed on every page. */
    private static boolean isRange(Element element) {
        return element.getLocalName().equals("definedName")
                && (element.getAttribute("name").equals("_xlnm._FilterDatabase")
                        || element.getAttribute("name").equals("_xlnm.Print_Titles") && element.getTextContent()
                                .matches("('?[^!]+'?!\\$[A-Z]+:\\$[A-Z]+,)?'?[^!]+'?!\\$\\d+:\\$\\d+"));
    }

    private static void look(String part, byte[] xml, String host, List<String> found) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList all = factory.newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(xml)))
                    .getElementsByTagNameNS("*", "*");
            for (int i = 0; i < all.getLength(); i++) {
                look(part, (Element) all.item(i), host, found);
            }
        } catch (SAXException | ParserConfigurationException e) {
            found.add(part + " cannot be read: " + e.getMessage());
        }
    }

    private static void look(String part, Element element, String host, List<String> found) {
        String name = element.getLocalName();
        if (ACTING.contains(name) && !isRange(element)) {
            found.add(part + " holds " + name);
        }
        if (name.equals("instrText") && !FIELDS.contains(element.getTextContent().strip().split(" ")[0])) {
            found.add(part + " holds the field " + element.getTextContent());
        }
        String target = element.getAttribute("Target");
        if (element.getAttribute("TargetMode").equals("External")
                && (!target.matches("https?://.*") || target.contains(host))) {
            found.add(part + " leads to " + target);
        }
    }
}
