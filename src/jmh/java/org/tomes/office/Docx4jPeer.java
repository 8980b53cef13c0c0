package org.tomes.office;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.docx4j.jaxb.Context;
import org.docx4j.model.structure.SectionWrapper;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.toc.TocGenerator;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/**
 * The table by docx4j, in its own styles, with an empty line of header and a footer that numbers pages: a heading, a
 * head that repeats, and the rows. With contents, docx4j lays the document out by Apache FOP to fill in the pages, as
 * we do by our own PDF.
 */
final class Docx4jPeer {

    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private Docx4jPeer() {
    }

    static byte[] docx(int rows) throws Exception {
        return docx(rows, false);
    }

    static byte[] docx(int rows, boolean withContents) throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
        document.getMainDocumentPart().addStyledParagraphOfText("Heading1", BenchTable.TITLE);
        Tbl table = WML.createTbl();
        Tr head = row(BenchTable.HEADS);
        TrPr properties = WML.createTrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(WML.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        head.setTrPr(properties);
        table.getContent().add(head);
        for (int number = 0; number < rows; number++) {
            table.getContent().add(row(BenchTable.row(number)));
        }
        document.getMainDocumentPart().getContent().add(table);
        running(document);
        if (withContents) {
            new TocGenerator(document).generateToc(0, "TOC \\o \"1-2\" \\h \\z \\u ", false);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void running(WordprocessingMLPackage document) throws Exception {
        HeaderPart header = new HeaderPart();
        header.setJaxbElement(WML.createHdr());
        header.getContent().add(paragraph("Brenner GmbH"));
        FooterPart footer = new FooterPart();
        footer.setJaxbElement(WML.createFtr());
        P page = paragraph(BenchTable.TITLE + " ");
        CTSimpleField number = WML.createCTSimpleField();
        number.setInstr(" PAGE ");
        page.getContent().add(WML.createPFldSimple(number));
        footer.getContent().add(page);
        List<SectionWrapper> sections = document.getDocumentModel().getSections();
        SectPr section = sections.getLast().getSectPr();
        if (section == null) {
            section = WML.createSectPr();
            document.getMainDocumentPart().getJaxbElement().getBody().setSectPr(section);
        }
        HeaderReference head = WML.createHeaderReference();
        head.setType(HdrFtrRef.DEFAULT);
        head.setId(document.getMainDocumentPart().addTargetPart(header).getId());
        FooterReference foot = WML.createFooterReference();
        foot.setType(HdrFtrRef.DEFAULT);
        foot.setId(document.getMainDocumentPart().addTargetPart(footer).getId());
        section.getEGHdrFtrReferences().addAll(List.of(head, foot));
    }

    private static P paragraph(String content) {
        Text text = WML.createText();
        text.setValue(content);
        R run = WML.createR();
        run.getContent().add(text);
        P paragraph = WML.createP();
        paragraph.getContent().add(run);
        return paragraph;
    }

    private static Tr row(List<String> texts) {
        Tr row = WML.createTr();
        for (String content : texts) {
            Tc cell = WML.createTc();
            cell.getContent().add(paragraph(content));
            row.getContent().add(cell);
        }
        return row;
    }
}
