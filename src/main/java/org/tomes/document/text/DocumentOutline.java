package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * The order of the sections of a kind of document, and the sections that are left out. Both are the same in every
 * language.
 */
public record DocumentOutline(DocumentKind kind, List<OutlineEntry> places, int revision) implements AuditedRecord {

    private static final Pattern OWN = Pattern.compile("own-[1-9][0-9]{0,5}");

    public record OutlineEntry(String key, boolean hidden) {
    }

    public DocumentOutline {
        places = List.copyOf(places);
    }

    /** Returns the suggested order. */
    static DocumentOutline suggested(DocumentKind kind) {
        return new DocumentOutline(kind,
                SuggestedTexts.keys(kind).stream().map(key -> new OutlineEntry(key, false)).toList(), 0);
    }

    /**
     * Adds the sections that a newer version of Tomes suggests, each after the section that precedes it in the
     * suggestion. Removes sections that this version no longer contains.
     */
    DocumentOutline completed(List<String> suggested) {
        List<OutlineEntry> all = new ArrayList<>(
                places.stream().filter(place -> suggested.contains(place.key()) || isCustomKey(place.key())).toList());
        Optional<String> before = Optional.empty();
        for (String key : suggested) {
            if (place(all, key) < 0) {
                all.add(before.map(text -> place(all, text) + 1).orElse(0), new OutlineEntry(key, false));
            }
            before = Optional.of(key);
        }
        return new DocumentOutline(kind, all, revision);
    }

    static String customKey(int number) {
        return "own-" + number;
    }

    /**
     * Whether the key is that of a custom section. Because registers may come from anywhere, any other key could be
     * mistaken for one.
     */
    private static boolean isCustomKey(String key) {
        return OWN.matcher(key).matches();
    }

    int place(String key) {
        return place(places, key);
    }

    private static int place(List<OutlineEntry> places, String key) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @param to index from 0; values out of range mean the first or last position
     */
    DocumentOutline moved(String key, int to) {
        List<OutlineEntry> all = new ArrayList<>(places);
        OutlineEntry moved = all.remove(place(key));
        all.add(Math.clamp(to, 0, all.size()), moved);
        return new DocumentOutline(kind, all, revision);
    }

    DocumentOutline with(OutlineEntry place, int at) {
        List<OutlineEntry> all = new ArrayList<>(places);
        all.add(Math.clamp(at, 0, all.size()), place);
        return new DocumentOutline(kind, all, revision);
    }

    DocumentOutline without(String key) {
        return new DocumentOutline(kind, places.stream().filter(place -> !place.key().equals(key)).toList(), revision);
    }

    DocumentOutline hidden(String key, boolean hidden) {
        return new DocumentOutline(kind,
                places.stream().map(place -> place.key().equals(key) ? new OutlineEntry(key, hidden) : place).toList(),
                revision);
    }

    public DocumentOutline withRevision(int other) {
        return new DocumentOutline(kind, places, other);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.DOCUMENT_OUTLINE, kind.key(), kind.key());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("sections",
                places.stream()
                        .map(place -> place.hidden() ? "(" + place.key() + ")" : place.key())
                        .collect(Collectors.joining(", ")));
    }
}
