package org.tomes.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** What a measure's details must be like; each list stays within what one cell of a spreadsheet holds. */
final class DetailRules {

    static final int MAX_TAGS = 50;
    static final int MAX_TAG = 60;
    static final int MAX_LISTED = 20;
    static final int MAX_RELATED = 100;
    static final int MAX_EXEMPTION_TEXT = 250;
    static final int MAX_DOCUMENT_TITLE = 200;
    static final int MAX_ADDRESS = 500;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");

    private final List<FieldError> errors = new ArrayList<>();

    private DetailRules() {
    }

    static List<FieldError> broken(Measure measure) {
        DetailRules rules = new DetailRules();
        MeasureDetails details = measure.details();
        rules.amount("costOnce", details.planning().costOnce());
        rules.amount("costYearly", details.planning().costYearly());
        rules.amount("effortDays", details.planning().effortDays());
        rules.count("tags", details.tags(), MAX_TAGS);
        details.tags().forEach(rules::tag);
        rules.count("exemptions", details.exemptions(), MAX_LISTED);
        details.exemptions().forEach(rules::exemption);
        rules.count("related", details.related(), MAX_RELATED);
        if (details.related().contains(measure.id())) {
            rules.say("related", Message.of("measure.relatedToItself"));
        }
        rules.count("documents", details.documents(), MAX_LISTED);
        details.documents().forEach(rules::document);
        rules.count("ownControls", details.ownControls(), MAX_LISTED);
        if (details.ownControls().stream().map(OwnControl::control).distinct().count() < details.ownControls().size()) {
            rules.say("ownControls", Message.of("measure.controlTwice"));
        }
        return rules.errors;
    }

    private void amount(String field, Optional<BigDecimal> amount) {
        if (amount.filter(value -> value.signum() < 0 || value.compareTo(MAX_AMOUNT) > 0 || value.scale() > 2)
                .isPresent()) {
            say(field, Message.of("measure.amount", MAX_AMOUNT));
        }
    }

    private void count(String field, List<?> listed, int most) {
        if (listed.size() > most) {
            say(field, Message.of("measure.tooMany", most, listed.size()));
        }
    }

    private void tag(String tag) {
        if (unfit(tag, MAX_TAG) || tag.chars().anyMatch(c -> c == ',' || c == ';') || !tag.equals(tag.strip())) {
            say("tags", Message.of("measure.tag", MAX_TAG));
        }
    }

    private void exemption(Exemption exemption) {
        if (unfit(exemption.what(), MAX_EXEMPTION_TEXT) || unfit(exemption.reason(), MAX_EXEMPTION_TEXT)) {
            say("exemptions", Message.of("measure.exemption", MAX_EXEMPTION_TEXT));
        }
        if (exemption.until().isBefore(LocalDate.of(1990, 1, 1))
                || exemption.until().isAfter(LocalDate.of(2099, 12, 31))) {
            say("exemptions", Message.of("measure.dateOutOfRange", 1990, 2099));
        }
    }

    private void document(DocumentLink document) {
        if (unfit(document.title(), MAX_DOCUMENT_TITLE) || unfit(document.address(), MAX_ADDRESS)) {
            say("documents", Message.of("measure.document", MAX_DOCUMENT_TITLE, MAX_ADDRESS));
        }
    }

    /** Not one line of text that a file can keep, as it is. */
    private static boolean unfit(String text, int most) {
        return text.isBlank() || !text.equals(text.strip()) || text.length() > most
                || text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void say(String field, Message sentence) {
        errors.add(new FieldError(field, sentence));
    }
}
