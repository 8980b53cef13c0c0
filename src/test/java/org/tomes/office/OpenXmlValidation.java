package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Returns the violations of the schemas in the parts of a file; {@link OpenXml} creates it with all schemas. */
public final class OpenXmlValidation implements Function<byte[], List<String>> {

    private static final SchemaTypeLoader SCHEMAS = XmlBeans
            .typeLoaderUnion(new SchemaTypeLoader[]{TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem()});
    /** Their schemas belong to the packaging (ISO/IEC 29500-2); every reader parses these parts before all others. */
    private static final Set<String> PACKAGING = Set.of("[Content_Types].xml", "docProps/core.xml");

    @Override
    public List<String> apply(byte[] file) {
        List<String> violations = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
                if (xml && !PACKAGING.contains(name)) {
                    validate(name, zip.readAllBytes(), violations);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return violations;
    }

    private static void validate(String part, byte[] xml, List<String> violations) throws IOException {
        try {
            XmlObject content = SCHEMAS.parse(new ByteArrayInputStream(xml), null, new XmlOptions());
            if (content.schemaType().isNoType() || XmlObject.type.equals(content.schemaType())) {
                violations.add(part + ": no schema for its root element");
                return;
            }
            List<XmlError> errors = new ArrayList<>();
            content.validate(new XmlOptions().setErrorListener(errors));
            errors.forEach(error -> violations.add(part + ": " + error.getMessage()));
        } catch (XmlException e) {
            violations.add(part + ": " + e.getMessage());
        }
    }
}
