package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.ForeignChange;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;
import org.tomes.settings.DraftFile;
import org.tomes.settings.InputDraft;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * Finds texts that were not saved because the program ended unexpectedly, and names their records, whose forms offer to
 * restore them.
 */
record UnsavedTexts(Workspace workspace) {

    /** Maximum number of records with a button; further ones are only counted. */
    private static final int MAX_NAMED = 3;
    private static final int MAX_NAME_LENGTH = 40;

    private record Unsaved(String name, Runnable show) {
    }

    /** Returns the notice that names the records, with a button for each; called in the background. */
    Optional<Notice> notice() {
        if (!workspace.mayWrite()) {
            return Optional.empty();
        }
        List<Unsaved> all = find();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Unsaved> named = all.stream().limit(MAX_NAMED).toList();
        String names = named.stream().map(Unsaved::name).collect(Collectors.joining(", "));
        Notice notice = Notice.warning(all.size() == named.size() ? Message.of("shell.draft.found", names)
                : Message.of("shell.draft.foundMore", names, all.size() - named.size()));
        for (Unsaved unsaved : named) {
            notice = notice.showing(
                    named.size() == 1 ? Message.of("shell.show") : Message.of("shell.draft.record", unsaved.name()),
                    unsaved.show());
        }
        return Optional.of(notice);
    }

    private List<Unsaved> find() {
        String prefix = workspace.register().register().id() + " ";
        return DraftFile.ofInput(workspace.context().paths().settings())
                .all()
                .entrySet()
                .stream()
                .filter(draft -> draft.getKey().startsWith(prefix))
                .flatMap(draft -> of(draft.getKey().substring(prefix.length()), draft.getValue()).stream())
                .toList();
    }

    /** Returns empty if the record was changed since, so that its form does not offer the text. */
    private Optional<Unsaved> of(String key, InputDraft draft) {
        int space = key.indexOf(' ');
        RecordRef record = new RecordRef(key.substring(0, space), key.substring(space + 1), "");
        Optional<ForeignChange> latest = ForeignChange.latest(workspace.register(), record);
        return latest.filter(change -> change.at().isAfter(draft.at())).isPresent() ? Optional.empty()
                : screen(record).map(screen -> new Unsaved(
                        name(latest.map(change -> change.record().label()).orElse(""), screen), show(record, screen)));
    }

    private String name(String label, String screen) {
        return label.isBlank() ? workspace.texts().get("shell.screen." + screen)
                : Excerpt.ofWords(label, MAX_NAME_LENGTH);
    }

    private static Optional<String> screen(RecordRef record) {
        return RecordNavigation.of(record.type()).or(() -> record.kind().map(kind -> switch (kind) {
            case ROLE -> "responsibilities";
            case DOCUMENT_SECTION -> "documents";
            case COMPANY, PROCESSING_CONTRACT, CHANGE_POLICY, RULE_BOOK -> "settings";
            default -> null;
        }));
    }

    private Runnable show(RecordRef record, String screen) {
        return place(record).<Runnable>map(place -> () -> workspace.frame().show(screen, place))
                .or(() -> RecordNavigation.opening(record, workspace.frame()))
                .orElse(() -> workspace.frame().show(screen));
    }

    /** Returns the place of a record that is opened otherwise than by its id. */
    private static Optional<String> place(RecordRef record) {
        return record.kind().map(kind -> switch (kind) {
            case DOCUMENT_SECTION -> record.id().replaceFirst("^([^/]+)/(.+)/[^/]+$", "$1/text/$2");
            case COMPANY -> "settings.companyProfile";
            case PROCESSING_CONTRACT -> "settings.contract";
            case CHANGE_POLICY -> "settings.approval";
            case RULE_BOOK -> "rules.title";
            default -> null;
        });
    }
}
