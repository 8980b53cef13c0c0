package org.tomes.nsg.analysis;

import java.util.List;
import java.util.Locale;
import org.tomes.nsg.NsgRule;
import org.tomes.text.Texts;

/** Output of {@code nsg reach}; its field names are part of the contract. */
public record ReachReport(List<Answer> flows, List<String> caveats) {

    /** @param level {@code subnet}, {@code nic} or {@code none} */
    public record Answer(FlowAnswer.Fate verdict, String rule, Integer priority, String level, String reason) {
    }

    /** @param caveats limitations of the analysis */
    public static ReachReport of(List<FlowAnswer> answers, List<String> caveats, Texts texts) {
        return new ReachReport(answers.stream()
                .map(answer -> new Answer(answer.fate(), answer.rule().map(NsgRule::name).orElse(null),
                        answer.rule().flatMap(NsgRule::priority).orElse(null),
                        answer.level().name().toLowerCase(Locale.ROOT), answer.sentence(texts)))
                .toList(), caveats);
    }
}
