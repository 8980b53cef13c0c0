package org.tomes.soa;

import java.util.List;
import java.util.regex.Pattern;
import org.tomes.catalogue.ControlId;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** The rules that an entry of the Statement of Applicability must meet before the register accepts it. */
public final class SoaRules {

    private static final int MAX_TITLE = 300;
    private static final Pattern OWN_NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,5}([.-][A-Za-z0-9]{1,6}){1,3}");

    private SoaRules() {
    }

    public static List<FieldError> violations(SoaEntry entry) {
        FieldRules rules = new FieldRules();
        if (ControlId.parse(entry.control()).isEmpty()) {
            rules.refuse(!OWN_NUMBER.matcher(entry.control()).matches() || entry.control().length() > 20, "control",
                    Message.of("soa.ownNumber", entry.control()))
                    .refuse(!FieldRules.isFilledLine(entry.ownTitle(), MAX_TITLE), "ownTitle",
                            Message.of("soa.ownTitle", MAX_TITLE));
        } else {
            rules.refuse(entry.isCustom(), "ownTitle", Message.of("soa.annexTitle", entry.control()));
        }
        return rules.text("law", entry.law(), FieldRules.MAX_TEXT_LENGTH)
                .text("contract", entry.contract(), FieldRules.MAX_TEXT_LENGTH)
                .text("risk", entry.risk(), FieldRules.MAX_TEXT_LENGTH)
                .text("goodPractice", entry.goodPractice(), FieldRules.MAX_TEXT_LENGTH)
                .text("justification", entry.justification(), FieldRules.MAX_TEXT_LENGTH)
                .text("implementation", entry.implementation(), FieldRules.MAX_TEXT_LENGTH)
                .text("evidence", entry.evidence(), FieldRules.MAX_TEXT_LENGTH)
                .refuse(entry.decision() == Applicability.NOT_APPLICABLE
                        && TextChecks.isInvisible(entry.justification()), "justification",
                        Message.of("soa.excludedWithoutReason", entry.control()))
                .refuse(entry.reviewIntervalMonths() < 0 || entry.reviewIntervalMonths() > 120, "reviewIntervalMonths",
                        Message.of("measure.interval"))
                .errors();
    }
}
