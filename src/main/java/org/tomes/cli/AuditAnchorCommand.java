package org.tomes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.AnchorFile;
import org.tomes.app.CompanySigningKey;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Anchor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes number and hash of the newest entry to a file to be stored elsewhere, optionally signed with the company's own
 * key.
 */
@Command(name = "anchor")
final class AuditAnchorCommand extends OpenRegisterCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "tomes.option.anchor-out")
    private Path out;

    @Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "tomes.option.anchor-key")
    private Path key;

    @Option(names = "--key-password-file", paramLabel = "FILE", descriptionKey = "tomes.option.anchor-key-password")
    private Path password;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        if (key == null != (password == null)) {
            throw new Problem(ProblemKind.USAGE, Message.of("ledger.keyAndPassword"));
        }
        Optional<CompanySigningKey> signer = Optional.ofNullable(key)
                .map(file -> CompanySigningKey.read(file, password));
        AnchorFile.requireNotExisting(out, signer.isPresent());
        AnchorFile written = AnchorFile.write(out, Anchor.of(register.records().trail().origin(),
                register.records().trail().head(), root().context().clock().instant()));
        signer.ifPresent(written::sign);
        return output.reply(() -> JsonObject.of("anchor",
                json(written).with("signature", signer.map(any -> written.signatureFile().toString()))), () -> {
                    output.line(output.texts()
                            .get("ledger.anchored", written.anchor().head().number(), written.file().toString(),
                                    written.anchor().head().hash()));
                    signer.ifPresent(any -> output.line(written.signatureFile().toString()));
                });
    }

    static JsonObject json(AnchorFile file) {
        Anchor anchor = file.anchor();
        return JsonObject.of("file", file.file())
                .with("register", anchor.register())
                .with("createdAt", anchor.createdAt())
                .with("number", anchor.head().number())
                .with("hash", anchor.head().hash())
                .with("at", anchor.at());
    }
}
