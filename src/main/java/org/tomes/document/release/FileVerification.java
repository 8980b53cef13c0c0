package org.tomes.document.release;

import java.util.Optional;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Whether a file is a release of this register, byte by byte.
 *
 * @param version the release that it is, or that it claims to be, where this register has it
 * @param file which of its files; empty if the file is unknown
 * @param claimed what the file says of itself
 * @param sha256 of the file
 */
public record FileVerification(Outcome outcome, Optional<DocumentVersion> version, Optional<ReleasedFile> file,
        Optional<ReleaseIdentifier> claimed, String sha256) {

    public enum Outcome {
        /** Byte by byte what the register released. */
        UNALTERED,
        /** Says that it is a release of this register, and differs from it. */
        ALTERED,
        /**
         * Says that it is a release, of which this register knows nothing: another register's, or one after a backup.
         */
        FOREIGN,
        /** Nothing in it says that it is a release. */
        UNKNOWN,
        /**
         * The register holds it as a release, but its audit trail does not: somebody wrote to the register past Tomes.
         */
        NOT_ON_TRAIL
    }

    /** The verdict as a sentence. */
    public Message sentence(Texts texts) {
        String title = version.map(documentVersion -> documentVersion.kind().title(texts))
                .orElseGet(
                        () -> claimed.map(claim -> claim.kind().map(kind -> kind.title(texts)).orElse(claim.document()))
                                .orElse(""));
        String number = version.map(documentVersion -> documentVersion.number().toString())
                .orElseGet(() -> claimed.map(ReleaseIdentifier::number).orElse(""));
        String language = file.map(releasedFile -> texts.get("settings.language." + releasedFile.language().tag()))
                .orElse("");
        String format = file.map(releasedFile -> texts.get("document.format." + releasedFile.format().extension()))
                .orElse("");
        boolean superseded = version.filter(documentVersion -> documentVersion.state() == VersionState.SUPERSEDED)
                .isPresent();
        return Message.of("version.verdict." + outcome.name() + (superseded && isUnaltered() ? ".superseded" : ""),
                title, number, language, format, sha256);
    }

    public boolean isUnaltered() {
        return outcome == Outcome.UNALTERED;
    }
}
