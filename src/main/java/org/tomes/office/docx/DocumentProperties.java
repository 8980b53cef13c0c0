package org.tomes.office.docx;

import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.xmlbeans.XmlException;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.TextCleaner;

/** The document properties displayed by the file system and Word. */
final class DocumentProperties {

    private static final String RELEASE = "TomesRelease";

    private DocumentProperties() {
    }

    static void write(OPCPackage parts, DocumentInfo info, TextCleaner clean) throws IOException {
        try {
            core(parts.getPackageProperties(), info, clean);
            POIXMLProperties properties = new POIXMLProperties(parts);
            properties.getExtendedProperties().getUnderlyingProperties().setApplication("Tomes");
            properties.getExtendedProperties().getUnderlyingProperties().setCompany(clean.of(info.company()));
            POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
            put(custom, RELEASE, info.stamp().identifier());
            DocumentProperty.custom()
                    .forEach(property -> put(custom, property.property(), clean.of(property.value(info))));
            properties.commit();
        } catch (OpenXML4JException | XmlException e) {
            throw new IOException(e);
        }
    }

    /** Sets a custom property, since Word preserves custom properties when it saves the file again. */
    private static void put(POIXMLProperties.CustomProperties custom, String name, String value) {
        if (!value.isEmpty() && !custom.contains(name)) {
            custom.addProperty(name, value);
        }
    }

    private static void core(PackageProperties core, DocumentInfo info, TextCleaner clean)
            throws InvalidFormatException {
        Optional<Date> createdAt = Optional.of(Date.from(info.createdAt()));
        core.setTitleProperty(clean.of(info.title()));
        core.setCreatorProperty(clean.of(info.author()));
        core.setLastModifiedByProperty(clean.of(info.author()));
        core.setSubjectProperty(clean.of(info.subject()));
        core.setKeywordsProperty(clean.of(String.join(", ", info.keywords())));
        core.setVersionProperty(clean.of(info.version()));
        core.setCategoryProperty(clean.of(info.classification()));
        core.setLanguageProperty(info.language().locale().toLanguageTag());
        if (!info.stamp().identifier().isEmpty()) {
            core.setIdentifierProperty(info.stamp().identifier());
        }
        core.setCreatedProperty(createdAt);
        core.setModifiedProperty(createdAt);
    }
}
