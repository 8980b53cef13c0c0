package org.tomes.document.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameJoiner;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;
import org.tomes.text.QuotationMarks;
import org.tomes.text.Texts;

/**
 * Formats results in one language, for the window, the command line and documents alike. Documents name lists that were
 * not collected, but not the commands that collect them, because a command is not a reason and readers of documents do
 * not run it.
 */
public final class StatementResultText {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private static final String LIST = "check.reason.list";
    private static final String LIST_ONLY = "check.reason.listOnly";
    /** Reasons for which documents state separately what is required for an assessment. */
    private static final Map<String, String> IN_DOCUMENTS = Map.of("check.reason.overturnable",
            "check.reason.overturnable.brief");

    private final Texts texts;
    private final Formats formats;
    private final boolean hasCommands;

    /** Creates texts for documents. */
    public StatementResultText(Texts texts, Formats formats) {
        this(texts, formats, false);
    }

    private StatementResultText(Texts texts, Formats formats, boolean hasCommands) {
        this.texts = texts;
        this.formats = formats;
        this.hasCommands = hasCommands;
    }

    /** Creates texts for people who can collect missing lists. */
    public static StatementResultText withCommands(Texts texts, Formats formats) {
        return new StatementResultText(texts, formats, true);
    }

    public String sentence(StatementResult result) {
        return sentence(result.sentence());
    }

    public String state(StatementResult result) {
        return texts.name("statement", result.status());
    }

    /** Returns the reason for the state, without names of items: {@code all 4 key vaults}. */
    public String reason(StatementResult result) {
        return sentence(result.reason());
    }

    /** Returns {@link #reason} in a form for a separate line. */
    public String reasonAsLine(StatementResult result) {
        return capital(reason(result));
    }

    /** Returns the date of the snapshot; empty if the result depends on the register alone. */
    public String asOfText(StatementResult result) {
        return result.snapshot()
                .map(snapshot -> texts.get("statement.asOf", String.valueOf(snapshot.number()),
                        formats.day(snapshot.capturedAt())))
                .orElse("");
    }

    /** Returns the number of statements in each status, in one line. */
    public String counts(StatementResults results) {
        return texts.get("statement.counts", results.count(ComplianceStatus.MET),
                results.count(ComplianceStatus.MET_AS_CHECKED), results.count(ComplianceStatus.NOT_MET),
                results.count(ComplianceStatus.NOT_ASSESSED));
    }

    /** Returns state, reason, the first names and the date in one line, which is shown next to the sentence. */
    public String line(StatementResult result) {
        String day = asOfText(result);
        return texts.get(day.isEmpty() ? "statement.line" : "statement.line.asOf", state(result), basis(result), day);
    }

    /** Returns the reason and the first names, without state and date. */
    private String basis(StatementResult result) {
        if (result.statement().noun().isSingle() && result.only().isPresent()) {
            return result.statement().noun().isNamed() ? describe(result.only().get()) : reason(result);
        }
        List<String> names = result.deviations().stream().map(this::name).distinct().toList();
        if (names.isEmpty()) {
            return reason(result);
        }
        return texts.get("statement.line.names", reason(result), NameJoiner.of(names, NameJoiner.MAX_NAMES, texts));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(texts.language().locale()) + text.substring(1);
    }

    public String name(Observation observation) {
        return sentence(observation.name());
    }

    /** Formats the name as {@code kv-erp (F-5)} if there is a finding about it. */
    public String nameAndFinding(Observation observation) {
        boolean itself = observation.subject().type().equals("finding");
        return observation.record()
                .filter(record -> record.is(RecordType.FINDING) && !itself)
                .map(record -> texts.get("statement.finding", name(observation), record.label()))
                .orElseGet(() -> name(observation));
    }

    /** Formats as {@code kv-erp (F-5): Purge protection is off.} */
    public String describe(Observation observation) {
        return texts.get("statement.told", nameAndFinding(observation), sentence(observation.reason()));
    }

    /** Formats an accepted deviation: its name, the decision, its end date and the responsible person. */
    public String acceptedDeviation(Observation observation) {
        AcceptedDeviation accepted = observation.acceptedDeviation().orElseThrow();
        String until = accepted.until()
                .map(day -> texts.get("statement.acceptedDeviation.until", formats.date(day)))
                .orElseGet(() -> texts.get("statement.acceptedDeviation.forEver"));
        return texts.get("statement.acceptedDeviation." + accepted.kind(), name(observation), until,
                accepted.decider(texts).orElseGet(() -> texts.get("statement.acceptedDeviation.nobody")),
                accepted.reason());
    }

    /** Converts dates in the message from the ISO form used by checks to the form of the language. */
    public String sentence(Message message) {
        return QuotationMarks.nested(texts.get(worded(TypeNames.in(message, texts))), texts.language());
    }

    /** Returns, by the names of the lists, the commands that collect the lists without which there is no result. */
    public Map<String, String> commands(Message reason) {
        Map<String, String> commands = new TreeMap<>();
        addCommands(TypeNames.in(reason, texts), commands);
        return commands;
    }

    private static void addCommands(Message reason, Map<String, String> commands) {
        if (reason.key().equals(LIST)) {
            commands.put(reason.arguments().getFirst().toString(), reason.arguments().getLast().toString());
        }
        reason.arguments()
                .stream()
                .filter(Message.class::isInstance)
                .forEach(nested -> addCommands((Message) nested, commands));
    }

    private Message worded(Message message) {
        if (!hasCommands && message.key().equals(LIST)) {
            return Message.of(LIST_ONLY, message.arguments().getFirst());
        }
        String key = hasCommands ? message.key() : IN_DOCUMENTS.getOrDefault(message.key(), message.key());
        return new Message(key, message.arguments().stream().map(this::worded).toList());
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case Message inner -> worded(inner);
            case LocalDate day -> formats.date(day);
            case String text when DAY.matcher(text).matches() -> date(text);
            case String text when MONTH.matcher(text).matches() -> month(text);
            default -> argument;
        };
    }

    private String date(String iso) {
        try {
            return formats.date(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private String month(String iso) {
        try {
            return YearMonth.parse(iso)
                    .format(DateTimeFormatter.ofPattern(texts.get("cost.screen.monthForm"), texts.language().locale()));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
