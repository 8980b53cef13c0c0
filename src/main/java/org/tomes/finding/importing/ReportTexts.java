package org.tomes.finding.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.finding.ExternalReport;
import org.tomes.finding.Source;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Makes of another tool's words what the register can keep: of bounded length, without control characters. */
final class ReportTexts {

    private static final int TITLE = 1_000;
    private static final int TEXT = 20_000;
    private static final int LINK = 2_000;
    private static final int NAME = 300;

    private ReportTexts() {
    }

    static ExternalReport report(Source source, String check, String title, String detail, String remediation,
            String link) {
        return new ExternalReport(source, line(check, NAME), line(title.isBlank() ? check : title, TITLE), text(detail),
                text(remediation), link.startsWith("https://") ? line(link, LINK) : "");
    }

    static String line(String words, int max) {
        return cut(visible(words, false).strip(), max);
    }

    static String text(String words) {
        return cut(visible(words, true).strip(), TEXT);
    }

    private static String visible(String words, boolean lines) {
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .map(each -> Character.isISOControl(each) && !(lines && each == '\n')
                        || Character.getType(each) == Character.SURROGATE ? ' ' : each)
                .forEach(kept::appendCodePoint);
        return new String(kept.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String cut(String words, int max) {
        if (words.length() <= max) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(max - 2)) ? max - 2 : max - 1;
        return words.substring(0, end) + "…";
    }

    /** Empty if the text names no resource that could be kept. */
    static Optional<Subject> subject(String id, String name, String type) {
        String written = line(id, ResourceId.MAX_LENGTH + 1);
        if (written.isEmpty() || written.length() > ResourceId.MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<ResourceId> known = ResourceId.parse(written).map(ReportTexts::ofPlan);
        String shownName = known.map(ResourceId::name).orElse(name.isBlank() ? written : name);
        String shownType = known.flatMap(ResourceId::type).map(ResourceType::text).orElse(type);
        return Optional.of(new Subject(known.map(ResourceId::toString).orElse(written), line(shownName, NAME),
                line(shownType, NAME)));
    }

    /** What is said of a plan of Defender is about its subscription. */
    private static ResourceId ofPlan(ResourceId id) {
        return id.type().filter(ResourceType.DEFENDER_PLAN::equals).isPresent() ? id.parent().orElse(id) : id;
    }

    /** Critical counts as high, and what is only informational as low. */
    static Severity severity(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "high", "fatal" -> Severity.HIGH;
            case "medium", "moderate" -> Severity.MEDIUM;
            default -> Severity.LOW;
        };
    }

    /** Their id in our form, such as {@code prowler.vm-trusted-launch-enabled}. */
    static CheckId checkId(Source source, String theirs) {
        String kebab = theirs.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String safe = kebab.isEmpty() ? "unnamed" : Character.isLetter(kebab.charAt(0)) ? kebab : "x-" + kebab;
        return new CheckId(source.name().toLowerCase(Locale.ROOT) + "." + cutId(safe));
    }

    private static String cutId(String id) {
        return id.length() <= NAME ? id : id.substring(0, NAME).replaceAll("-+$", "");
    }
}
