package org.tomes.document.branding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Picture;
import org.tomes.files.Sha256;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Manages the template and the logo of a register. Unusable files are rejected before they are stored. */
public final class BrandingService {

    private final Ledger ledger;
    private final BrandingFiles files;
    private final BrandingReader reader;

    public BrandingService(Ledger ledger, BrandingFiles files, BrandingReader reader) {
        this.ledger = ledger;
        this.files = files;
        this.reader = reader;
    }

    public Optional<BrandingFile> find(BrandingKind kind) {
        return files.find(kind);
    }

    /** Returns the stored bytes. */
    public Optional<byte[]> content(BrandingKind kind) {
        return files.content(kind);
    }

    /** Returns the writers. The writer for Word uses the company's template, if there is one. */
    public Map<DocumentFormat, DocumentWriter> writers(Map<DocumentFormat, DocumentWriter> unbrandedWriters) {
        Map<DocumentFormat, DocumentWriter> branded = new EnumMap<>(unbrandedWriters);
        branded.computeIfPresent(DocumentFormat.DOCX, (format, writer) -> new InTemplate(writer));
        return branded;
    }

    /** Returns the company's logo; empty if there is none. */
    public Optional<Picture> logo() {
        return files.content(BrandingKind.LOGO).map(reader::logo);
    }

    /**
     * Returns remarks on what a template lacks; empty if it is complete.
     *
     * @throws Problem if the template cannot be used
     */
    public List<Message> check(byte[] template) {
        return reader.check(template);
    }

    /**
     * Replaces the template.
     *
     * @return remarks on what the template lacks
     * @throws Problem if the template cannot be used; the earlier template is then retained
     */
    public List<Message> setTemplate(Actor actor, String name, byte[] template) {
        List<Message> hints = reader.check(template);
        put(actor, BrandingKind.TEMPLATE, name, template);
        return hints;
    }

    /**
     * @throws Problem if the file is not a supported picture; the earlier logo is then retained
     */
    public BrandingFile setLogo(Actor actor, String name, byte[] picture) {
        return put(actor, BrandingKind.LOGO, name, reader.logo(picture).png());
    }

    /**
     * Removes a file; documents then use the built-in design.
     *
     * @throws Problem if there is no such file
     * @throws StaleRecord if the file has been replaced since it was read
     */
    public void remove(Actor actor, BrandingKind kind) {
        BrandingFile file = files.find(kind)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("brand.none." + kind.name())));
        ledger.write(actor, tx -> {
            files.remove(tx, file);
            return file;
        });
    }

    private BrandingFile put(Actor actor, BrandingKind kind, String name, byte[] content) {
        BrandingFile file = new BrandingFile(kind, name, Sha256.of(content), content.length, 0);
        return ledger.write(actor, tx -> {
            BrandingFile stored = files.find(kind)
                    .map(before -> files.update(tx, file.replacing(before)))
                    .orElseGet(() -> files.add(tx, file));
            files.keep(tx, kind, content);
            return stored;
        });
    }

    private final class InTemplate implements DocumentWriter {

        private final DocumentWriter unbranded;

        InTemplate(DocumentWriter unbranded) {
            this.unbranded = unbranded;
        }

        @Override
        public DocumentFormat format() {
            return unbranded.format();
        }

        @Override
        public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
            return files.content(BrandingKind.TEMPLATE).map(reader::writer).orElse(unbranded).write(content, out);
        }
    }
}
