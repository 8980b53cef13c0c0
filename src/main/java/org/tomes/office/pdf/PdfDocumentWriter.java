package org.tomes.office.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.design.Replacements;
import org.tomes.office.pdf.Rendering.Layout;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentWriter;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Message;

/**
 * Writes a document as PDF/A-2a and PDF/UA-1 in one file. The content is laid out twice: only the first pass tells the
 * page numbers that the contents and the footers of the second show.
 */
public final class PdfDocumentWriter implements DocumentWriter {

    private static final int ID_LENGTH = 16;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        Layout layout = new Rendering(content, Layout.UNKNOWN)
                .write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), new byte[ID_LENGTH]);
        Rendering rendering = new Rendering(content, layout);
        rendering.write(out, Arrays.copyOf(digest.digest(), ID_LENGTH));
        SortedSet<Integer> replaced = new TreeSet<>(rendering.clean().replaced());
        replaced.addAll(rendering.fonts().missing());
        return Replacements.report(replaced);
    }

    /** On which page each heading comes to stand. */
    public PageNumbers pageNumbers(DocumentContent content) {
        try {
            Layout layout = new Rendering(content, Layout.UNKNOWN).write(OutputStream.nullOutputStream(), new byte[ID_LENGTH]);
            Map<String, Integer> pages = new HashMap<>();
            layout.places().forEach((anchor, place) -> pages.put(anchor, place.page()));
            return new PageNumbers(pages, layout.pages());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
