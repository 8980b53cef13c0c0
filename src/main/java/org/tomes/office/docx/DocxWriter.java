package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.compare.Redline;
import org.tomes.document.compare.RedlineWriter;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.LibraryDefaults;
import org.tomes.office.design.ReplacedCharacters;
import org.tomes.office.design.TextCleaner;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Writes a document for Word: all formatting uses styles, and all numbering and references are Word features. */
public final class DocxWriter implements DocumentWriter, RedlineWriter {

    private final Function<DocumentContent, HeadingPages> paging;
    private final DocumentLook look;

    /** @param paging returns the estimated page of each heading, which is shown until Word has computed the page */
    public DocxWriter(Function<DocumentContent, HeadingPages> paging) {
        this(paging, new DefaultLook());
    }

    private DocxWriter(Function<DocumentContent, HeadingPages> paging, DocumentLook look) {
        this.paging = paging;
        this.look = look;
    }

    /** Returns the same writer for a company's own template. */
    public DocxWriter in(DocxTemplate template) {
        return new DocxWriter(paging, new TemplateLook(template));
    }

    /**
     * Describes what the template lacks; empty if the template is complete. Writes a short document into the template
     * and discards the result, since only this shows whether a foreign file is usable.
     *
     * @throws Problem if documents cannot be written into the template
     */
    public List<Message> check(DocxTemplate template) {
        in(template).prove();
        return template.check();
    }

    private void prove() {
        try {
            compose(TemplateTestDocument.content(), HeadingPages.UNKNOWN, OutputStream.nullOutputStream());
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // POI reports incompatible content with all kinds of runtime exceptions.
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
            // A register may contain a template that an older version accepted without this test. If the test passes,
            // the fault is our own.
            if (look instanceof TemplateLook) {
                prove();
            }
            throw e;
        }
    }

    /**
     * Uses our own look even if there is a template, because a comparison is read only once and is not a document of
     * the company.
     */
    @Override
    public List<Message> write(Redline redline, String author, Instant at, OutputStream out) throws IOException {
        TrackedChangeWriter.Source source = new TrackedChangeWriter.Source(redline, new TextCleaner().of(author), at);
        return compose(redline.later(), clean -> DefaultLook.parts(source, pages(redline.later()), clean), out);
    }

    private List<Message> compose(DocumentContent content, HeadingPages pages, OutputStream out) throws IOException {
        return compose(content, clean -> look.parts(content, pages, clean), out);
    }

    private interface Source {
        WordParts parts(TextCleaner clean) throws IOException;
    }

    private static List<Message> compose(DocumentContent content, Source source, OutputStream out) throws IOException {
        LibraryDefaults.configure();
        TextCleaner clean = new TextCleaner();
        // Written to memory first, since POI hides the cause of an error such as a full disk.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            WordParts parts = source.parts(clean);
            DocumentProperties.write(parts.all(), content.info(), clean);
            parts.save(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.writeTo(out);
        return ReplacedCharacters.report(clean.replaced());
    }

    /**
     * Page numbers are computed only for a table of contents and for separable parts. For the footer, every program
     * counts the pages of a document, but not every program counts the pages of a part.
     */
    private HeadingPages pages(DocumentContent content) {
        return content.blocks()
                .stream()
                .anyMatch(block -> block instanceof Contents
                        || block instanceof PageBreak(Optional<String> part) && part.isPresent())
                                ? paging.apply(content)
                                : HeadingPages.UNKNOWN;
    }
}
