package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * Short codes for the reasons why controls apply, such as {@code L1}. Each line of an entry is a reason. The legend
 * contains each reason once. The letters are the same in all languages, because both language versions of a document
 * are quoted.
 */
final class ReasonCodes {

    /** The kinds of reasons, each with its field and the key of its letter below {@code soa.reason}. */
    enum Kind {
        LAW(SoaEntry::law),
        CONTRACT(SoaEntry::contract),
        RISK(SoaEntry::risk),
        PRACTICE(SoaEntry::goodPractice);

        private final Function<SoaEntry, String> field;

        Kind(Function<SoaEntry, String> field) {
            this.field = field;
        }

        /** Returns the reasons of this kind, one for each line. */
        List<String> written(SoaEntry entry) {
            return field.apply(entry).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** Matches, for example, {@code R-03 Misuse of administrative accounts}. */
    private static final Pattern NUMBERED = Pattern.compile("(\\p{Lu}{1,3}-\\d{1,4})\\s+\\S[^;\\n]*");

    private final NaturalOrder order;
    private final Map<Kind, Map<String, String>> codes = new EnumMap<>(Kind.class);

    ReasonCodes(List<SoaRow> rows, Texts texts) {
        order = NaturalOrder.of(texts.language());
        for (Kind kind : Kind.values()) {
            Map<String, String> ofKind = new LinkedHashMap<>();
            rows.stream()
                    .flatMap(row -> kind.written(row.entry()).stream())
                    .forEach(written -> ofKind.computeIfAbsent(written,
                            first -> number(first).filter(number -> !ofKind.containsValue(number))
                                    .orElseGet(() -> texts.get("soa.reason." + kind) + (ofKind.size() + 1))));
            codes.put(kind, ofKind);
        }
    }

    /** Returns a number in the reason, such as that of a risk. It replaces a new code. */
    private static Optional<String> number(String written) {
        Matcher matcher = NUMBERED.matcher(written);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the codes of all reasons of a control; empty if the control has no reasons. */
    List<String> of(SoaEntry entry) {
        List<String> entryCodes = new ArrayList<>();
        codes.forEach(
                (kind, ofKind) -> kind.written(entry).stream().map(ofKind::get).sorted(order).forEach(entryCodes::add));
        return entryCodes;
    }

    /** Returns all reasons by code, in the order of their kinds and numbers. */
    Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        codes.values()
                .forEach(ofKind -> ofKind.entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByValue(order))
                        .forEach(entry -> legend.put(entry.getValue(), words(entry.getKey(), entry.getValue()))));
        return legend;
    }

    /** Whether the code is the number of a risk. */
    boolean isNumbered(String code) {
        return codes.get(Kind.RISK)
                .entrySet()
                .stream()
                .anyMatch(reason -> reason.getValue().equals(code)
                        && number(reason.getKey()).filter(code::equals).isPresent());
    }

    /** Returns the reason; if its code is a number in the reason, without this number. */
    private static String words(String written, String code) {
        return number(written).filter(code::equals).isPresent() ? written.substring(code.length()).strip() : written;
    }
}
