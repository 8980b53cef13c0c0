package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.document.content.Block;
import org.tomes.document.figure.StackedBars.Layout;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.text.Texts;

/**
 * Bars with the number of rules in each {@link ComplianceStatus}, such as met and not met: one bar for each topic, and
 * one for all rules.
 */
public final class ComplianceFigure {

    private static final Map<ComplianceStatus, Hatching> PATTERNS = new EnumMap<>(
            Map.of(ComplianceStatus.MET, Hatching.SOLID, ComplianceStatus.MET_AS_CHECKED, Hatching.TINT,
                    ComplianceStatus.NOT_MET, Hatching.RISING, ComplianceStatus.NOT_ASSESSED, Hatching.DOTTED));
    private static final Layout LAYOUT = new Layout(182, 12, 17);

    private ComplianceFigure() {
    }

    /** The rules of one topic, counted by status. */
    public record Topic(String name, Map<ComplianceStatus, Long> counts) {
    }

    /**
     * @param all all topics together; its bar is first
     */
    public static Block.Figure of(Topic all, List<Topic> topics, Texts texts) {
        StackedBars<ComplianceStatus> bars = new StackedBars<>(PATTERNS, "statement.complianceStatus", texts, LAYOUT);
        List<String> sentences = new ArrayList<>();
        add(bars, sentences, all, true, texts);
        topics.forEach(topic -> add(bars, sentences, topic, false, texts));
        return new Block.Figure(String.join(" ", sentences), texts.get("figure.state.caption"), bars.drawing());
    }

    private static void add(StackedBars<ComplianceStatus> bars, List<String> sentences, Topic topic, boolean strong,
            Texts texts) {
        long rules = topic.counts().values().stream().mapToLong(Long::longValue).sum();
        bars.bar(topic.name(), topic.counts(), texts.get("figure.state.rules", rules), strong);
        sentences.add(bars.sentence(topic.name(), topic.counts()));
    }
}
