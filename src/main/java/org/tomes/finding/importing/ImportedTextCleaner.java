package org.tomes.finding.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Excerpt;

/** Converts texts of other tools for storage. They are limited in length and contain no control characters. */
final class ImportedTextCleaner {

    private static final int MAX_TITLE = 1_000;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_LINK = 2_000;
    private static final int MAX_NAME = 300;

    private ImportedTextCleaner() {
    }

    static ExternalCheckText report(FindingOrigin source, String check, String title, String detail, String remediation,
            String link) {
        return new ExternalCheckText(source, line(check, MAX_NAME), line(title.isBlank() ? check : title, MAX_TITLE),
                text(detail), text(remediation), link.startsWith("https://") ? line(link, MAX_LINK) : "");
    }

    static String line(String words, int max) {
        return Excerpt.of(replaceControls(words, false).strip(), max);
    }

    static String text(String words) {
        return Excerpt.of(replaceControls(words, true).strip(), MAX_TEXT);
    }

    private static String replaceControls(String words, boolean lines) {
        StringBuilder result = new StringBuilder();
        words.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) && !(lines && codePoint == '\n')
                        || Character.getType(codePoint) == Character.SURROGATE ? ' ' : codePoint)
                .forEach(result::appendCodePoint);
        return new String(result.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Returns the resource; empty if the text does not identify a resource that can be stored. */
    static Optional<CheckedResource> subject(String id, String name, String type) {
        String idText = line(id, ResourceId.MAX_LENGTH + 1);
        if (idText.isEmpty() || idText.length() > ResourceId.MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<ResourceId> resourceId = ResourceId.parse(idText).map(ImportedTextCleaner::subscriptionOfPlan);
        String shownName = resourceId.map(ResourceId::name).orElse(name.isBlank() ? idText : name);
        String shownType = resourceId.flatMap(ResourceId::type).map(ResourceType::text).orElse(type);
        return Optional.of(new CheckedResource(resourceId.map(ResourceId::toString).orElse(idText),
                line(shownName, MAX_NAME), line(shownType, MAX_NAME)));
    }

    /**
     * Returns the subscription if the id is that of a Defender plan, because results for plans concern the
     * subscription.
     */
    private static ResourceId subscriptionOfPlan(ResourceId id) {
        return id.type().filter(ResourceType.DEFENDER_PLAN::equals).isPresent() ? id.parent().orElse(id) : id;
    }

    /** Converts a severity. Critical counts as high, informational as low. */
    static Severity severity(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "high", "fatal" -> Severity.HIGH;
            case "medium", "moderate" -> Severity.MEDIUM;
            default -> Severity.LOW;
        };
    }

    /** Converts an id to Tomes' format, such as {@code prowler.vm-trusted-launch-enabled}. */
    static CheckId toCheckId(FindingOrigin source, String theirs) {
        String kebab = theirs.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String safe = kebab.isEmpty() ? "unnamed" : Character.isLetter(kebab.charAt(0)) ? kebab : "x-" + kebab;
        return new CheckId(source.name().toLowerCase(Locale.ROOT) + "." + shortenId(safe));
    }

    private static String shortenId(String id) {
        return id.length() <= MAX_NAME ? id : id.substring(0, MAX_NAME).replaceAll("-+$", "");
    }
}
