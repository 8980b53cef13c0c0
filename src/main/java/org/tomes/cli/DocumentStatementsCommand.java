package org.tomes.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckId;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.measure.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a document's statements with the snapshot and the register. */
@Command(name = "statements")
final class DocumentStatementsCommand extends OpenRegisterCommand {

    private static final String INDENT = "    ";

    @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
    private String key;

    @Option(names = "--fail-on-contradiction", descriptionKey = "tomes.option.fail-on-contradiction")
    private boolean failing;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        DocumentKind kind = DocumentCommand.kind(key, register);
        StatementResults results = register.documents().statements().evaluate(kind);
        StatementResultText words = StatementResultText.withCommands(output.texts(),
                new Formats(output.texts(), root().context().clock().getZone()));
        output.reply(() -> JsonObject.of("statements", results.all(), statementResult -> json(statementResult, words)),
                () -> print(results, words, output));
        return failing && results.count(StatementState.NOT_MET) > 0 ? 1 : 0;
    }

    private static void print(StatementResults results, StatementResultText words, CommandOutput output) {
        Map<StatementChapter, List<StatementResult>> chapters = new EnumMap<>(StatementChapter.class);
        results.all()
                .forEach(statementResult -> chapters
                        .computeIfAbsent(statementResult.statement().chapter(), chapter -> new ArrayList<>())
                        .add(statementResult));
        chapters.forEach((chapter, all) -> {
            output.line(output.texts().name("statement", chapter));
            all.forEach(statementResult -> print(statementResult, words, output));
            output.line("");
        });
        output.line(words.counts(results));
    }

    private static void print(StatementResult result, StatementResultText words, CommandOutput output) {
        output.line("  " + words.sentence(result));
        output.line(INDENT + words.line(result));
        result.statement().limit().ifPresent(limit -> output.line(INDENT + words.sentence(limit)));
        result.acceptedDeviations().forEach(excused -> output.line(INDENT + words.acceptedDeviation(excused)));
    }

    private static JsonObject json(StatementResult result, StatementResultText words) {
        return JsonObject.of("key", result.key().value())
                .with("rule", PolicyRules.of(result.key()).id())
                .with("sentence", words.sentence(result))
                .with("state", result.state().name())
                .with("standing", result.status().name())
                .with("applicable", result.isApplicable())
                .with("limit", result.statement().limit().map(words::sentence))
                .with("checks", result.statement().checks(), CheckId::value)
                .with("count", result.count())
                .with("resources",
                        (result.state() == StatementState.NOT_ASSESSED ? result.unknown() : result.deviations())
                                .stream()
                                .map(observation -> json(observation, words))
                                .toList())
                .with("accepted", result.acceptedDeviations(), observation -> accepted(observation, words))
                .with("measures", result.measures(), Measure::code)
                .with("reason", words.reason(result))
                .with("snapshot",
                        result.snapshot()
                                .map(snapshot -> JsonObject.of("number", snapshot.number())
                                        .with("capturedAt", snapshot.capturedAt())));
    }

    private static JsonObject json(Observation observation, StatementResultText words) {
        return JsonObject.of("id", observation.subject().id())
                .with("name", words.name(observation))
                .with("type", observation.subject().type())
                .with("reason", words.sentence(observation.reason()))
                .withIfPresent("record", observation.record().map(record -> record.label()));
    }

    private static JsonObject accepted(Observation observation, StatementResultText words) {
        AcceptedDeviation accepted = observation.acceptedDeviation().orElseThrow();
        return json(observation, words).with("state", accepted.kind().name())
                .with("until", accepted.until())
                .with("by", accepted.by())
                .with("enteredBy", accepted.enteredBy())
                .with("because", accepted.reason());
    }
}
