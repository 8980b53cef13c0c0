package org.tomes.nsg.answer;

import java.util.List;
import java.util.Locale;
import org.tomes.nsg.Rule;
import org.tomes.text.Texts;

/** What {@code nsg reach} prints, field for field as the contract has it. */
public record ReachReport(List<Answer> flows) {

    /** @param level {@code subnet}, {@code nic} or {@code none} */
    public record Answer(FlowAnswer.Fate verdict, String rule, Integer priority, String level, String reason) {
    }

    public static ReachReport of(List<FlowAnswer> answers, Texts texts) {
        return new ReachReport(answers.stream()
                .map(answer -> new Answer(answer.fate(), answer.rule().map(Rule::name).orElse(null),
                        answer.rule().flatMap(Rule::priority).orElse(null),
                        answer.level().name().toLowerCase(Locale.ROOT), answer.sentence(texts)))
                .toList());
    }
}
