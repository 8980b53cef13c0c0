package org.tomes.document.release;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/**
 * The identifier in the metadata of a released file: {@code tomes-release:cloud-security-policy/1.0/de.pdf/<id of the
 * version>}. The identifier proves nothing. It only distinguishes an altered release from a file that was never a
 * release.
 */
public record ReleaseIdentifier(String document, String number, String file, VersionId version) {

    static final String SCHEME = "tomes-release:";
    private static final Pattern WRITTEN = Pattern
            .compile(SCHEME + "([a-z0-9-]{1,40})/(\\d{1,4}\\.\\d{1,4})/([a-z]{2}\\.[a-z]{3,4})/"
                    + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    static ReleaseIdentifier of(DocumentVersion version, Language language, DocumentFormat format) {
        return new ReleaseIdentifier(version.kind().key(), version.number().toString(),
                language.tag() + "." + format.extension(), version.id());
    }

    /** Finds the first identifier in a text. */
    static Optional<ReleaseIdentifier> in(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? Optional.of(new ReleaseIdentifier(matcher.group(1), matcher.group(2), matcher.group(3),
                new VersionId(UUID.fromString(matcher.group(4))))) : Optional.empty();
    }

    public Optional<DocumentKind> kind() {
        return DocumentKind.ofKey(document);
    }

    @Override
    public String toString() {
        return SCHEME + document + "/" + number + "/" + file + "/" + version;
    }
}
