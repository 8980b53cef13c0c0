package org.tomes.document.release;

import java.util.Optional;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The result of verifying whether a file is, byte for byte, a release of this register.
 *
 * @param version the release that the file is or claims to be, if the register contains this release
 * @param file the matching file of the release; empty if the file is unknown
 * @param claimed identifier found in the file
 * @param sha256 hash of the file
 */
public record FileVerification(Outcome outcome, Optional<DocumentVersion> version, Optional<ReleasedFile> file,
        Optional<ReleaseIdentifier> claimed, String sha256) {

    public enum Outcome {
        /** The file is, byte for byte, a release of this register. */
        UNALTERED,
        /** The file claims to be a release of this register, but differs from it. */
        ALTERED,
        /**
         * The file claims to be a release that this register does not contain. It is from another register, or was
         * released after the backup from which this register was restored.
         */
        FOREIGN,
        /** The file contains no release identifier. */
        UNKNOWN,
        /**
         * The register contains the file as a release, but its audit trail does not. The register was therefore changed
         * without Tomes.
         */
        NOT_ON_TRAIL
    }

    /** Returns the result as a sentence. */
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
