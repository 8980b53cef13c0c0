package org.tomes.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.AnchorFile.Signed;
import org.tomes.text.Message;

/**
 * The comparison of a register with an anchor.
 *
 * @param misfit the reason why the trail does not match the anchor; empty if it matches
 */
public record AnchorComparison(AnchorFile file, Optional<Message> misfit, Signed signed) {

    /** @param signer file of the expected signer; null if none is specified */
    public static AnchorComparison of(OpenRegister register, AnchorFile file, Path signer) {
        return new AnchorComparison(file,
                file.anchor().misfit(register.records().trail().origin(), register.records().trail()),
                file.signed(signer));
    }

    public boolean fits() {
        return misfit.isEmpty() && signed != Signed.BAD && signed != Signed.MISSING;
    }

    /** Returns the result in sentences, the most important first. */
    public List<Message> sentences() {
        Message about = Message.of("ledger.signed." + signed, file.file().toString());
        Message fit = misfit.orElseGet(
                () -> Message.of("ledger.anchorFits", file.anchor().head().number(), file.anchor().at().toString()));
        return signed == Signed.NONE ? List.of(fit) : Stream.of(fit, about).toList();
    }
}
