package org.tomes.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/** The rules that evidence must meet before the register accepts it. */
public final class EvidenceRules {

    /** The maximum size of a file in bytes. */
    public static final long MAX_FILE = 50L * 1024 * 1024;
    public static final int MAX_LINE = FieldRules.MAX_LINE_LENGTH;
    private static final int MAX_LINK = 2_000;
    private static final int MAX_NAME = 255;
    private static final int MAX_LINKS = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private EvidenceRules() {
    }

    public static List<FieldError> violations(Evidence evidence) {
        EvidenceVersion version = evidence.current();
        return new FieldRules().required("title", evidence.title(), Message.of("evidence.missing.title"))
                .line("title", evidence.title(), MAX_LINE)
                .text("description", evidence.description(), FieldRules.MAX_TEXT_LENGTH)
                .refuse(evidence.links().size() > MAX_LINKS, "links", Message.of("evidence.tooManyLinks", MAX_LINKS))
                .day("validUntil", version.validUntil())
                .refuse(version.source() instanceof EvidenceSource.OfLink link && !isAddress(link.address()), "link",
                        Message.of("evidence.noAddress"))
                .errors();
    }

    /**
     * Accepts only addresses that a browser opens as pages. It rejects, for example, {@code file:} and {@code
     * javascript:}.
     */
    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= MAX_LINK && address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT)) && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Returns the last element of a path of any operating system. It contains only characters that every register can
     * store.
     */
    public static String fileName(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "_")
                .strip();
        String name = last.isEmpty() ? "_" : last;
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }
}
