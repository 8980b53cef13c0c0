package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.OfficeLibraries;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.design.Replacements;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Writes a document for Word: every look is a style, every number and every reference is Word's own. */
public final class DocxWriter implements DocumentWriter {

    private final Function<DocumentContent, PageNumbers> paging;
    private final DocumentLook look;

    static {
        OfficeLibraries.settle();
    }

    /** @param paging says on which page each heading is likely to stand, until Word itself has counted */
    public DocxWriter(Function<DocumentContent, PageNumbers> paging) {
        this(paging, new OwnLook());
    }

    private DocxWriter(Function<DocumentContent, PageNumbers> paging, DocumentLook look) {
        this.paging = paging;
        this.look = look;
    }

    /** The same writer for a company's own template. */
    public DocxWriter in(DocxTemplate template) {
        return new DocxWriter(paging, new TemplateLook(template));
    }

    /**
     * What the template lacks, in words; empty where nothing is missing. A short document is written into it and thrown
     * away: whether a file from somewhere else can be used shows only then.
     *
     * @throws Problem where documents cannot be written into it
     */
    public List<Message> check(DocxTemplate template) {
        in(template).prove();
        return template.check();
    }

    private void prove() {
        try {
            compose(SampleDocument.content(), PageNumbers.UNKNOWN, OutputStream.nullOutputStream());
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // POI tells of what does not fit together with whatever its code stumbles over.
            throw new Problem(ProblemKind.INPUT, Message.of("template.notComposed"), e);
        }
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.DOCX;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        try {
            return compose(content, pages(content), out);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // A register may hold a template that an older version took without a try; a fault of our own stays one.
            if (look instanceof TemplateLook) {
                prove();
            }
            throw e;
        }
    }

    private List<Message> compose(DocumentContent content, PageNumbers pages, OutputStream out) throws IOException {
        CleanText clean = new CleanText();
        // In memory first: POI keeps to itself what a full disk says.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            WordParts parts = look.parts(content, pages, clean);
            Properties.write(parts.all(), content.info(), clean);
            parts.save(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.writeTo(out);
        return Replacements.report(clean.replaced());
    }

    /** Without contents nobody asks for a page: what stands in a footer every program counts for itself. */
    private PageNumbers pages(DocumentContent content) {
        return content.blocks().stream().anyMatch(Contents.class::isInstance) ? paging.apply(content)
                : PageNumbers.UNKNOWN;
    }
}
