package org.tomes.office;

import java.util.List;
import org.tomes.document.DocumentWriter;
import org.tomes.document.branding.BrandingReader;
import org.tomes.document.content.Picture;
import org.tomes.office.design.LogoReader;
import org.tomes.office.docx.DocxTemplate;
import org.tomes.office.docx.DocxWriter;
import org.tomes.text.Message;

/** Reads templates with Apache POI and logos with the Java platform. */
final class OfficeBrandingReader implements BrandingReader {

    private final DocxWriter docx;

    OfficeBrandingReader(DocxWriter docx) {
        this.docx = docx;
    }

    @Override
    public List<Message> check(byte[] template) {
        return docx.check(new DocxTemplate(template));
    }

    @Override
    public DocumentWriter writer(byte[] template) {
        return docx.in(new DocxTemplate(template));
    }

    @Override
    public Picture logo(byte[] file) {
        return LogoReader.read(file);
    }
}
