package org.tomes.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tomes.measure.MeasureField.Amount;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/** The rules for details of a measure. Each list must fit into one cell of a spreadsheet. */
final class MeasureDetailRules {

    static final int MAX_TAGS = 50;
    static final int MAX_TAG = 60;
    static final int MAX_LISTED = 20;
    static final int MAX_RELATED = 100;
    static final int MAX_EXEMPTION_TEXT = 250;
    static final int MAX_DOCUMENT_TITLE = 200;
    static final int MAX_ADDRESS = 500;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");

    private final FieldRules fields;

    private MeasureDetailRules(FieldRules fields) {
        this.fields = fields;
    }

    static void check(Measure measure, FieldRules fields) {
        MeasureDetailRules rules = new MeasureDetailRules(fields);
        MeasureDetails details = measure.details();
        MeasureFields.of(Amount.class).forEach(field -> rules.amount(field.name(), field.of(measure)));
        rules.count("tags", details.tags(), MAX_TAGS);
        details.tags().forEach(rules::tag);
        rules.count("exemptions", details.exemptions(), MAX_LISTED);
        details.exemptions().forEach(rules::exemption);
        rules.count("related", details.related(), MAX_RELATED);
        fields.refuse(details.related().contains(measure.id()), "related", Message.of("measure.relatedToItself"));
        rules.count("documents", details.documents(), MAX_LISTED);
        details.documents().forEach(rules::document);
        rules.count("ownControls", details.ownControls(), MAX_LISTED);
        fields.refuse(details.ownControls().stream().map(CustomControlLink::control).distinct().count() < details
                .ownControls()
                .size(), "ownControls", Message.of("measure.controlTwice"));
    }

    private void amount(String field, Optional<BigDecimal> amount) {
        fields.refuse(amount.filter(value -> value.signum() < 0 || value.compareTo(MAX_AMOUNT) > 0 || value.scale() > 2)
                .isPresent(), field, Message.of("measure.amount", MAX_AMOUNT));
    }

    private void count(String field, List<?> listed, int max) {
        fields.refuse(listed.size() > max, field, Message.of("measure.tooMany", max, listed.size()));
    }

    private void tag(String tag) {
        fields.refuse(!fits(tag, MAX_TAG) || tag.chars().anyMatch(c -> c == ',' || c == ';'), "tags",
                Message.of("measure.tag", MAX_TAG));
    }

    private void exemption(Exemption exemption) {
        fields.refuse(!fits(exemption.item(), MAX_EXEMPTION_TEXT) || !fits(exemption.reason(), MAX_EXEMPTION_TEXT),
                "exemptions", Message.of("measure.exemption", MAX_EXEMPTION_TEXT))
                .refuse(exemption.residualRisk()
                        .filter(risk -> !fits(risk.assessment(), MAX_EXEMPTION_TEXT))
                        .isPresent(), "exemptions", Message.of("measure.exemptionRisk", MAX_EXEMPTION_TEXT))
                .day("exemptions", Optional.of(exemption.until()));
    }

    private void document(DocumentLink document) {
        fields.refuse(!fits(document.title(), MAX_DOCUMENT_TITLE) || !fits(document.address(), MAX_ADDRESS),
                "documents", Message.of("measure.document", MAX_DOCUMENT_TITLE, MAX_ADDRESS));
    }

    /** Whether the text is a valid line without surrounding whitespace, as it is read from a cell. */
    private static boolean fits(String text, int maxLength) {
        return FieldRules.isFilledLine(text, maxLength) && text.equals(text.strip());
    }
}
