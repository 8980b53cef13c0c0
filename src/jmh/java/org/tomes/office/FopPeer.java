package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.tomes.office.design.EmbeddedFont;

/** The table by Apache FOP in the same grade: PDF/A-2a and PDF/UA-1, fonts embedded. */
final class FopPeer {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final FopFactory factory;
    private final byte[] document;

    FopPeer(Path folder, int rows) throws Exception {
        StringBuilder fonts = new StringBuilder();
        for (EmbeddedFont file : new EmbeddedFont[]{EmbeddedFont.SANS, EmbeddedFont.SANS_BOLD}) {
            Path font = folder.resolve(file.name() + ".ttf");
            Files.write(font, file.bytes());
            fonts.append("<font embed-url=\"")
                    .append(font.toUri())
                    .append("\"><font-triplet name=\"Sans\" style=\"normal\" weight=\"")
                    .append(file == EmbeddedFont.SANS ? "normal" : "bold")
                    .append("\"/></font>");
        }
        String settings = "<fop version=\"1.0\"><accessibility>true</accessibility><renderers><renderer mime=\"application/pdf\">"
                + "<pdf-a-mode>PDF/A-2a</pdf-a-mode><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><fonts>" + fonts
                + "</fonts></renderer></renderers></fop>";
        try (InputStream in = new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8))) {
            factory = FopFactory.newInstance(folder.toUri(), in);
        }
        document = document(rows).getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, out);
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.newSAXParser().parse(new ByteArrayInputStream(document), fop.getDefaultHandler());
        return out.toByteArray();
    }

    private static String document(int rows) {
        StringBuilder fo = new StringBuilder("<fo:root xmlns:fo=\"" + FO
                + "\" xml:lang=\"de\" font-family=\"Sans\" font-size=\"8.5pt\">"
                + "<fo:layout-master-set><fo:simple-page-master master-name=\"a4\" page-width=\"210mm\" page-height=\"297mm\" margin=\"22mm\">"
                + "<fo:region-body margin-bottom=\"10mm\"/><fo:region-after extent=\"8mm\"/></fo:simple-page-master></fo:layout-master-set>"
                + "<fo:declarations><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                + BenchTable.TITLE
                + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>"
                + "<fo:page-sequence master-reference=\"a4\"><fo:static-content flow-name=\"xsl-region-after\"><fo:block>Seite <fo:page-number/>"
                + "</fo:block></fo:static-content><fo:flow flow-name=\"xsl-region-body\"><fo:block role=\"H1\" font-size=\"18pt\" font-weight=\"bold\">"
                + BenchTable.TITLE + "</fo:block><fo:table table-layout=\"fixed\" width=\"100%\">");
        BenchTable.HEADS.forEach(head -> fo.append("<fo:table-column column-width=\"proportional-column-width(1)\"/>"));
        fo.append("<fo:table-header><fo:table-row>");
        BenchTable.HEADS.forEach(head -> cell(fo, head));
        fo.append("</fo:table-row></fo:table-header><fo:table-body>");
        for (int number = 0; number < rows; number++) {
            fo.append("<fo:table-row keep-together.within-page=\"always\">");
            BenchTable.row(number).forEach(text -> cell(fo, text));
            fo.append("</fo:table-row>");
        }
        return fo.append("</fo:table-body></fo:table></fo:flow></fo:page-sequence></fo:root>").toString();
    }

    private static void cell(StringBuilder fo, String text) {
        fo.append("<fo:table-cell padding=\"3pt\" border-bottom=\"0.5pt solid #cccccc\"><fo:block>")
                .append(text)
                .append("</fo:block></fo:table-cell>");
    }
}
