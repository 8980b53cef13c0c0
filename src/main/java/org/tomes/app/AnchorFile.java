package org.tomes.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tomes.files.FileTooLarge;
import org.tomes.files.OutputFile;
import org.tomes.files.SmallFileReader;
import org.tomes.ledger.Anchor;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * An anchor as a JSON file, and its detached signature in the file of the same name with the suffix {@code .sig}. The
 * signature covers the exact bytes of the file.
 *
 * @param bytes content as written or read
 */
public record AnchorFile(Path file, byte[] bytes, Anchor anchor) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "tomes-anchor-1";
    /** Maximum size in bytes; an anchor has about 300, a signature a few thousand at most. */
    private static final int MAX_BYTES = 64 * 1024;

    /**
     * @throws Problem if the file exists already or cannot be written
     */
    public static AnchorFile write(Path file, Anchor anchor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("register", anchor.register().toString());
        json.put("createdAt", anchor.createdAt().toString());
        json.put("number", anchor.head().number());
        json.put("hash", anchor.head().hash());
        json.put("at", anchor.at().toString());
        try {
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
            write(file, bytes);
            return new AnchorFile(file, bytes, anchor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    /**
     * @param signed whether a signature will also be written
     * @throws Problem if one of the files exists already
     */
    public static void requireNotExisting(Path file, boolean signed) {
        for (Path candidate : signed ? List.of(file, signatureOf(file)) : List.of(file)) {
            if (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
                throw new Problem(ProblemKind.INPUT, Message.of("ledger.anchorExists", candidate.toString()));
            }
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            OutputFile.at(file).create(out -> {
                out.write(bytes);
                return null;
            });
        } catch (FileAlreadyExistsException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.anchorExists", file.toString()), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.anchorNotWritten", file.toString()), e);
        }
    }

    /**
     * @throws Problem if the file cannot be read or is not an anchor
     */
    public static AnchorFile read(Path file) {
        byte[] bytes = bytes(file, "ledger.anchorNotRead");
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || !FORMAT.equals(json.path("format").asText())
                    || !json.path("number").isIntegralNumber()) {
                throw new Problem(ProblemKind.INPUT, Message.of("ledger.noAnchor", file.toString()));
            }
            return new AnchorFile(file, bytes,
                    new Anchor(UUID.fromString(json.path("register").asText()),
                            Instant.parse(json.path("createdAt").asText()),
                            new ChainHead(json.path("number").asLong(), json.path("hash").asText()),
                            Instant.parse(json.path("at").asText())));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.noAnchor", file.toString()), e);
        }
    }

    static byte[] bytes(Path file, String notRead) {
        try {
            return SmallFileReader.bytes(file, MAX_BYTES);
        } catch (FileTooLarge e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.noAnchor", file.toString()), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of(notRead, file.toString()), e);
        }
    }

    public Path signatureFile() {
        return signatureOf(file);
    }

    private static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    /** Writes the signature next to the file. */
    public void sign(CompanySigningKey key) {
        write(signatureFile(), key.sign(bytes));
    }

    /** The result of verifying an anchor's signature. */
    public enum Signed {
        VALID,
        BAD,
        MISSING,
        NOT_CHECKED,
        NONE
    }

    /** @param signer certificate or public key as PEM; null if none is specified */
    public Signed signed(Path signer) {
        boolean there = Files.exists(signatureFile());
        if (signer == null) {
            return there ? Signed.NOT_CHECKED : Signed.NONE;
        }
        VerificationKey key = VerificationKey.read(signer);
        return !there ? Signed.MISSING
                : key.signed(bytes, bytes(signatureFile(), "ledger.anchorNotRead")) ? Signed.VALID : Signed.BAD;
    }
}
