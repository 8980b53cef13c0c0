package org.tomes.measure.spreadsheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;

/** Parses dates, intervals and controls as entered in cells. */
public final class CellValueParser {

    private static final List<DateTimeFormatter> DATES = Stream
            .of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu", "d-M-uuuu", "uuuu/M/d", "d.M.uu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern CONTROL = Pattern
            .compile("(?<![\\d.])(?:[Aa]\\s?[.-]?\\s?)?([5-8])\\.(\\d{1,2})(?!\\.?\\d)");
    private static final Pattern RANGE = Pattern.compile("(?:-|–|bis|to)");
    private static final Pattern SUPPORTING = Pattern.compile("(?iu)unterst|support|indirekt|indirect");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jaehrlich", 12),
            Map.entry("yearly", 12), Map.entry("annually", 12), Map.entry("annual", 12),
            Map.entry("einmaljaehrlich", 12), Map.entry("halbjaehrlich", 6), Map.entry("halfyearly", 6),
            Map.entry("vierteljaehrlich", 3), Map.entry("quartalsweise", 3), Map.entry("quartal", 3),
            Map.entry("quarterly", 3), Map.entry("monatlich", 1), Map.entry("monthly", 1), Map.entry("keine", 0),
            Map.entry("none", 0), Map.entry("zweijaehrlich", 24));

    private CellValueParser() {
    }

    /** Parses a date; empty if it is invalid. The day precedes the month, unless the year comes first. */
    public static Optional<LocalDate> date(String text) {
        String dateText = text.strip().replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$", "");
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(dateText, format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Parses an interval and converts it to months. Intervals may contain years and words such as {@code yearly}. */
    static OptionalInt months(String text) {
        String normalised = MeasureColumn.normalise(text.strip().replaceFirst("\\.0+$", ""));
        Matcher counted = Pattern.compile("(?:alle|every)?(\\d{1,4})(monate?n?|months?|mon?|m|jahre?n?|years?)?")
                .matcher(normalised);
        if (counted.matches()) {
            boolean years = counted.group(2) != null
                    && (counted.group(2).startsWith("j") || counted.group(2).startsWith("y"));
            return OptionalInt.of(Integer.parseInt(counted.group(1)) * (years ? 12 : 1));
        }
        return MONTHS.containsKey(normalised) ? OptionalInt.of(MONTHS.get(normalised)) : OptionalInt.empty();
    }

    /**
     * Parses all controls in a cell. They may have any separators, and titles next to the numbers are ignored.
     *
     * @throws UnknownControl if a number does not exist in Annex A
     */
    static List<ControlLink> controls(String text) throws UnknownControl {
        Map<ControlId, ControlLink> links = new LinkedHashMap<>();
        for (String part : text.split("[,;\\n|]")) {
            ControlLinkKind kind = SUPPORTING.matcher(part).find() ? ControlLinkKind.SUPPORTING
                    : ControlLinkKind.DIRECT;
            List<ControlId> controls = parseControls(part);
            if (controls.isEmpty() && (part.matches(".*\\d.*") || links.isEmpty()) && !part.isBlank()) {
                throw new UnknownControl(part.strip());
            }
            controls.forEach(control -> links.putIfAbsent(control, new ControlLink(control, kind)));
        }
        return List.copyOf(links.values());
    }

    private static List<ControlId> parseControls(String part) throws UnknownControl {
        List<ControlId> controls = new ArrayList<>();
        Matcher matcher = CONTROL.matcher(part);
        int end = 0;
        while (matcher.find()) {
            ControlId control = ControlId.parse(matcher.group(1) + "." + matcher.group(2))
                    .orElseThrow(() -> new UnknownControl(part.strip()));
            String between = part.substring(end, matcher.start()).strip();
            if (!controls.isEmpty() && RANGE.matcher(between).matches()
                    && controls.getLast().theme() == control.theme()) {
                for (int number = controls.getLast().number() + 1; number < control.number(); number++) {
                    controls.add(new ControlId(control.theme(), number));
                }
            }
            controls.add(control);
            end = matcher.end();
        }
        return controls;
    }

    /** A text that is not a control, in a place where a control is expected. */
    static final class UnknownControl extends Exception {

        UnknownControl(String written) {
            super(written);
        }
    }
}
