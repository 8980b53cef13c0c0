package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.change.UnrecordedChanges;
import org.tomes.document.compose.EndingException;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.ImplementedRejection;
import org.tomes.document.compose.NameList;
import org.tomes.document.statement.Remedies;
import org.tomes.document.statement.Remedy;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.text.Texts;

/** Decisions that the results require; each refers to its basis, and there is none without a basis. */
public final class DecisionsNeeded {

    /** Maximum number on the single page for management; the others follow elsewhere. */
    public static final int ON_ONE_PAGE = 3;
    /** Maximum number of names in a sentence, to keep it readable. */
    private static final int MAX_NAMES = 6;
    private static final StatementKey HIGH_IN_TIME = new StatementKey("finding.high-in-time");

    private final ReportData data;
    private final Texts texts;
    private final Formats formats;

    public DecisionsNeeded(ReportData data, Texts texts, Formats formats) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
    }

    /** Starts with changes that were rejected but are nevertheless live. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        List<UnrecordedChanges.Entry> unexplained = data.unrecorded()
                .map(UnrecordedChanges::unexplained)
                .orElse(List.of());
        unexplained.stream()
                .filter(entry -> !entry.rejected().isEmpty())
                .forEach(entry -> all
                        .add(ImplementedRejection.of(entry, data.basis().remedies(), data.findings().values())
                                .text("cloudevidence.decision.rejected", texts)));
        add(all, "untreated", high(Remedy.Progress.NONE), DecisionsNeeded::number);
        add(all, "ineffective", high(Remedy.Progress.INEFFECTIVE), DecisionsNeeded::number);
        List<Finding> late = data.order()
                .sorted(data.basis()
                        .statements()
                        .find(HIGH_IN_TIME)
                        .map(StatementResult::deviations)
                        .orElse(List.of())
                        .stream()
                        .flatMap(observation -> data.finding(observation).stream())
                        .toList());
        add(all, "late", late, DecisionsNeeded::number, late.stream().filter(this::isWithoutNewDate).count());
        add(all, "expiring", Remedies.expiring(data.open(), data.today()),
                finding -> ResourceNames.of(finding.resource()) + " ("
                        + formats.date(FindingDeadlines.expiry(finding).orElseThrow()) + ")");
        add(all, "ending", EndingException.of(data.findings().values(), data.measures(), data.today()),
                ending -> ending.words(formats));
        add(all, "unrecorded", unexplained.stream().filter(entry -> entry.rejected().isEmpty()).toList(),
                entry -> entry.observed().resource().name());
        return all;
    }

    private boolean isWithoutNewDate(Finding finding) {
        return data.remedy(finding).planned().filter(day -> !day.isBefore(data.today())).isEmpty();
    }

    /** @param more further arguments of the text */
    private <T> void add(List<String> all, String keySuffix, List<T> items, Function<T, String> name, Object... more) {
        if (!items.isEmpty()) {
            all.add(texts.get("cloudevidence.decision." + keySuffix,
                    Stream.concat(
                            Stream.of(items.size(), NameList.of(items.stream().map(name).toList(), MAX_NAMES, texts)),
                            Stream.of(more)).toArray()));
        }
    }

    private static String number(Finding finding) {
        return finding.id().toString();
    }

    private List<Finding> high(Remedy.Progress progress) {
        return data.high().stream().filter(finding -> data.remedy(finding).progress() == progress).toList();
    }
}
