package org.tomes.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** What evidence must be like before the register takes it. */
public final class EvidenceRules {

    /** Bytes. */
    public static final long MAX_FILE = 50L * 1024 * 1024;
    public static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 32_767;
    private static final int MAX_LINK = 2_000;
    private static final int MAX_NAME = 255;
    private static final int MAX_LINKS = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private EvidenceRules() {
    }

    public static List<FieldError> broken(Evidence evidence) {
        List<FieldError> errors = new ArrayList<>();
        if (evidence.title().isBlank()) {
            errors.add(new FieldError("title", Message.of("evidence.missing.title")));
        }
        text("title", evidence.title(), MAX_LINE, false, errors);
        text("description", evidence.description(), MAX_TEXT, true, errors);
        if (evidence.links().size() > MAX_LINKS) {
            errors.add(new FieldError("links", Message.of("evidence.tooManyLinks", MAX_LINKS)));
        }
        EvidenceVersion version = evidence.current();
        version.validUntil()
                .filter(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST))
                .ifPresent(day -> errors.add(new FieldError("validUntil",
                        Message.of("evidence.dateOutOfRange", EARLIEST.getYear(), LATEST.getYear()))));
        if (version.source() instanceof EvidenceSource.OfLink link && !isAddress(link.address())) {
            errors.add(new FieldError("link", Message.of("evidence.noAddress")));
        }
        return errors;
    }

    /** Only addresses that a browser opens as pages; {@code file:} and {@code javascript:} never. */
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

    private static void text(String field, String value, int max, boolean lines, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("evidence.tooLong", max, value.length())));
        }
        boolean control = value.chars()
                .anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')));
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            errors.add(new FieldError(field, Message.of("evidence.controlCharacter")));
        }
    }

    /** The last part of a path, whichever system wrote it, in characters that every register can keep. */
    public static String fileName(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "_")
                .strip();
        String name = last.isEmpty() ? "_" : last;
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }
}
