package org.tomes.office.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.files.Sha256;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.ReplacedCharacters;
import org.tomes.office.pdf.LayoutPass.Layout;
import org.tomes.text.Message;

/**
 * Writes a document as PDF/A (see {@link Conformance}) and PDF/UA-1 in one file. The content is laid out twice: the
 * first pass only measures, and determines the page numbers for the contents and footers of the second.
 */
public final class PdfDocumentWriter implements DocumentWriter {

    private static final int ID_LENGTH = 16;

    /** The most recent layout, since a document exported as PDF is usually exported to Word as well. */
    private volatile Measured last = new Measured(new WeakReference<>(null),
            Layout.unknown(PagePlan.of(PageLayout.UPRIGHT)));

    private record Measured(WeakReference<DocumentContent> content, Layout layout) {
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        LayoutPass rendering = new LayoutPass(content);
        rendering.write(out, layout(content, rendering), id(content));
        SortedSet<Integer> replaced = new TreeSet<>(rendering.clean().replaced());
        replaced.addAll(rendering.fonts().missing());
        return ReplacedCharacters.report(replaced);
    }

    /** Returns the page of each heading. */
    public HeadingPages pageNumbers(DocumentContent content) {
        try {
            return numbers(layout(content, new LayoutPass(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the estimated page of each heading in a Word file, where rows of tables are not kept together and
     * pictures do not shrink.
     */
    public HeadingPages pageNumbersInWord(DocumentContent content) {
        try {
            return numbers(new LayoutPass(content).measureAsWord());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the document and returns the page of each heading. */
    public HeadingPages writeAndNumber(DocumentContent content, OutputStream out) throws IOException {
        LayoutPass rendering = new LayoutPass(content);
        Layout layout = layout(content, rendering);
        rendering.write(out, layout, id(content));
        return numbers(layout);
    }

    private Layout layout(DocumentContent content, LayoutPass rendering) throws IOException {
        Measured measured = last;
        if (measured.content().refersTo(content)) {
            return measured.layout();
        }
        Layout layout = rendering.measure();
        last = new Measured(new WeakReference<>(content), layout);
        return layout;
    }

    private static HeadingPages numbers(Layout layout) {
        Map<String, Integer> pages = new HashMap<>();
        layout.places().forEach((anchor, place) -> pages.put(anchor, place.page()));
        return new HeadingPages(pages, layout.pages(), layout.parts().lengths(layout.pages()));
    }

    /**
     * Returns the same id for equal content and another for different content: content consists of records, whose text
     * contains all their values.
     */
    private static byte[] id(DocumentContent content) {
        MessageDigest sha256 = Sha256.digest();
        pieces(content).forEach(piece -> sha256.update(piece.toString().getBytes(StandardCharsets.UTF_8)));
        return Arrays.copyOf(sha256.digest(), ID_LENGTH);
    }

    /** Returns all parts of the content separately: as one text, a long document would be in memory three times. */
    private static Stream<Object> pieces(DocumentContent content) {
        return Stream
                .of(Stream.of(content.info()), content.blocks().stream().flatMap(PdfDocumentWriter::pieces),
                        content.attachments().stream())
                .flatMap(Function.identity());
    }

    private static Stream<Object> pieces(Block block) {
        return block instanceof Table table ? Stream.concat(
                Stream.of(
                        new Table(table.caption(), table.description(), table.columns(), table.rowHeads(), List.of())),
                table.rows().stream()) : Stream.of(block);
    }
}
