package org.tomes.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import org.tomes.files.NonClosingOutputStream;
import org.tomes.files.Sha256;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Stores files in the register. Equal content is stored only once, and the size is limited. */
final class EvidenceFileStore {

    private static final int BUFFER = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final EvidenceItems items;

    EvidenceFileStore(EvidenceItems items) {
        this.items = items;
    }

    /** @throws Problem if the file cannot be read, is empty or is larger than {@link EvidenceRules#MAX_FILE} */
    EvidenceSource.OfFile measure(EvidenceFile file) {
        String name = EvidenceRules.fileName(file.name());
        var digest = Sha256.digest();
        long size = 0;
        try (InputStream in = new DigestInputStream(file.content().open(), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > EvidenceRules.MAX_FILE) {
                    throw new Problem(ProblemKind.INPUT,
                            Message.of("evidence.tooLarge", name, EvidenceRules.MAX_FILE / MEGABYTE));
                }
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.notRead", name), e);
        }
        if (size == 0) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.empty", name));
        }
        return new EvidenceSource.OfFile(name, Sha256.hex(digest.digest()), size);
    }

    /** @throws Problem if the file has changed since it was measured */
    void store(WriteTransaction tx, EvidenceFile file, EvidenceSource.OfFile measured) {
        if (items.holds(measured.sha256())) {
            return;
        }
        var digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(file.content().open(), digest)) {
            items.keep(tx, measured.sha256(), measured.size(), in);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.notRead", measured.name()), e);
        }
        if (!Sha256.hex(digest.digest()).equals(measured.sha256())) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.changedMeanwhile", measured.name()));
        }
    }

    /**
     * @throws Problem if the content in the register is missing or does not match the hash
     */
    void write(EvidenceSource.OfFile file, OutputStream out) throws IOException {
        if (!items.holds(file.sha256())) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.contentMissing", file.name()));
        }
        var digest = Sha256.digest();
        try (var hashed = new DigestOutputStream(new NonClosingOutputStream(out), digest)) {
            items.read(file.sha256(), hashed);
        }
        if (!Sha256.hex(digest.digest()).equals(file.sha256())) {
            throw new Problem(ProblemKind.CHECK_FAILED, Message.of("evidence.altered", file.name()));
        }
    }
}
