package org.tomes.desktop.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.text.Texts;

/**
 * The entries recorded since the user last opened the register on an earlier day, with their number by kind of record.
 */
final class NewsCard {

    /** Maximum number of entries counted by kind; older ones are only included in the total. */
    private static final int MAX_ENTRIES = 500;

    /** @param kinds the newest entries by kind of record, the most frequent first */
    record News(LocalDate since, long entries, Map<String, List<AuditEntry>> kinds) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final VBox card;
    private final VBox lines;

    /** @param card hidden if there is no news */
    NewsCard(Workspace workspace, VBox card, VBox lines) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.card = card;
        this.lines = lines;
        card.managedProperty().bind(card.visibleProperty());
        card.setVisible(false);
    }

    /** Reads the trail and records this visit, so call it in background work. */
    Optional<News> read() {
        String register = workspace.register().register().id().toString();
        long newest = workspace.register().records().trail().head().number();
        LocalDate today = workspace.today();
        String stored = workspace.context().settings().read().visits().getOrDefault(register, "");
        RecentOpenings visits = RecentOpenings.at(stored, today, newest);
        if (!visits.format().equals(stored)) {
            workspace.context().settings().change(all -> all.withVisits(register, visits.format()));
        }
        return visits.before().map(before -> new News(before.day(), newest - before.entry(), kinds(before.entry())));
    }

    private Map<String, List<AuditEntry>> kinds(long after) {
        Map<String, List<AuditEntry>> counted = workspace.register()
                .records()
                .trail()
                .entries(AuditQuery.newest(MAX_ENTRIES))
                .stream()
                .filter(entry -> entry.number() > after)
                .collect(Collectors.groupingBy(NewsCard::kind));
        return counted.entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<AuditEntry>> kind) -> kind.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String kind(AuditEntry entry) {
        return entry.record().type();
    }

    void show(Optional<News> news) {
        card.setVisible(news.isPresent());
        news.ifPresent(this::show);
    }

    private void show(News news) {
        Label summary = new Label(texts.get("overview.news.summary", new Dates(texts.language()).show(news.since()),
                Math.max(0, news.entries())));
        summary.setWrapText(true);
        summary.getStyleClass().add("text-muted");
        lines.getChildren().setAll(summary);
        news.kinds().forEach((type, entries) -> lines.getChildren().add(link(type, entries, news.since())));
    }

    private Hyperlink link(String type, List<AuditEntry> entries, LocalDate since) {
        String key = "audit.type." + type;
        Hyperlink link = new Hyperlink(
                texts.get("overview.news.kind", texts.containsKey(key) ? texts.get(key) : type, entries.size()));
        link.setWrapText(true);
        link.setOnAction(chosen -> list(type, entries, since));
        return link;
    }

    /** Shows the changed records in their list; for other kinds, and for deleted records, the entries of the trail. */
    private void list(String type, List<AuditEntry> entries, LocalDate since) {
        String reason = texts.get("overview.news.reason");
        String label = new Dates(texts.language()).show(since);
        boolean listed = RecordNavigation.hasList(type)
                && entries.stream().noneMatch(entry -> entry.action() == AuditAction.DELETED);
        if (listed) {
            RecordNavigation
                    .listing(reason, label, entries.stream().map(AuditEntry::record).toList(),
                            RecordNavigation.of(type).orElseThrow(), workspace.frame())
                    .run();
        } else {
            Set<String> numbers = entries.stream()
                    .map(entry -> String.valueOf(entry.number()))
                    .collect(Collectors.toSet());
            workspace.frame().showFiltered("audit", ListFilter.only(new ListFilter.Records(reason, label, numbers)));
        }
    }
}
