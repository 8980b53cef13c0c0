package org.tomes.office.pdf;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.TextCleaner;

/**
 * The file's metadata (ISO 16684-1), including its identification as PDF/A (ISO 19005-2 and 19005-3, 6.6) and PDF/UA-1
 * (ISO 14289-1, 5). PDF/A requires a description of every schema that it does not define, so the schema of PDF/UA is
 * described.
 */
final class Xmp {

    private static final String[] NAMESPACES = {"dc", "http://purl.org/dc/elements/1.1/", "pdf",
        "http://ns.adobe.com/pdf/1.3/", "xmp", "http://ns.adobe.com/xap/1.0/", "pdfaid",
        "http://www.aiim.org/pdfa/ns/id/", "pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "pdfaExtension",
        "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#", "pdfaProperty",
        "http://www.aiim.org/pdfa/ns/property#"};

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Xmp() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static byte[] of(DocumentInfo info, Conformance conformance, TextCleaner clean) {
        try {
            return new Xmp().write(info, conformance, clean).getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(DocumentInfo info, Conformance conformance, TextCleaner clean) throws XMLStreamException {
        xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xml.writeStartElement("x:xmpmeta");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf:RDF");
        xml.writeNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        xml.writeStartElement("rdf:Description");
        xml.writeAttribute("rdf:about", "");
        for (int i = 0; i < NAMESPACES.length; i += 2) {
            xml.writeNamespace(NAMESPACES[i], NAMESPACES[i + 1]);
        }
        values(info, conformance, clean);
        xml.writeEndDocument();
        xml.writeProcessingInstruction("xpacket", "end=\"r\"");
        return text.toString();
    }

    private void values(DocumentInfo info, Conformance conformance, TextCleaner clean) throws XMLStreamException {
        String created = info.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
        value("pdfaid:part", conformance.part());
        value("pdfaid:conformance", "A");
        value("pdfuaid:part", "1");
        value("dc:format", "application/pdf");
        if (!info.stamp().identifier().isEmpty()) {
            value("dc:identifier", info.stamp().identifier());
        }
        several("dc:title", "Alt", List.of(clean.of(info.title())));
        several("dc:creator", "Seq", List.of(clean.of(info.author())));
        several("dc:description", "Alt", List.of(clean.of(info.subject())));
        several("dc:subject", "Bag", info.keywords().stream().map(clean::of).toList());
        several("dc:language", "Bag", List.of(info.language().locale().toLanguageTag()));
        value("pdf:Keywords", clean.of(String.join(", ", info.keywords())));
        value("pdf:Producer", InformationDictionary.PROGRAM);
        value("xmp:CreatorTool", InformationDictionary.PROGRAM);
        value("xmp:CreateDate", created);
        value("xmp:ModifyDate", created);
        writeUniversalAccessSchema();
    }

    private void writeUniversalAccessSchema() throws XMLStreamException {
        xml.writeStartElement("pdfaExtension:schemas");
        xml.writeStartElement("rdf:Bag");
        startResource("rdf:li");
        value("pdfaSchema:schema", "PDF/UA identification");
        value("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
        value("pdfaSchema:prefix", "pdfuaid");
        xml.writeStartElement("pdfaSchema:property");
        xml.writeStartElement("rdf:Seq");
        startResource("rdf:li");
        value("pdfaProperty:name", "part");
        value("pdfaProperty:valueType", "Integer");
        value("pdfaProperty:category", "internal");
        value("pdfaProperty:description", "Part of ISO 14289 that the file keeps to");
    }

    private void startResource(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("rdf:parseType", "Resource");
    }

    private void value(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void several(String name, String container, List<String> values) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("rdf:" + container);
        for (String value : values) {
            xml.writeStartElement("rdf:li");
            if (container.equals("Alt")) {
                xml.writeAttribute("xml:lang", "x-default");
            }
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
