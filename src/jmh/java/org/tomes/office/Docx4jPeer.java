package org.tomes.office;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/** The table by docx4j: a heading, a head that repeats, and the rows. */
final class Docx4jPeer {

    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private Docx4jPeer() {
    }

    static byte[] docx(int rows) throws Exception {
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Tr row(List<String> texts) {
        Tr row = WML.createTr();
        for (String content : texts) {
            Text text = WML.createText();
            text.setValue(content);
            R run = WML.createR();
            run.getContent().add(text);
            P paragraph = WML.createP();
            paragraph.getContent().add(run);
            Tc cell = WML.createTc();
            cell.getContent().add(paragraph);
            row.getContent().add(cell);
        }
        return row;
    }
}
