package org.tomes.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckId;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Chapter;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementWords;
import org.tomes.measure.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a document's statements with snapshot and register. */
@Command(name = "statements")
final class DocumentStatementsCommand extends RegisterCommand {

    private static final String INDENT = "    ";

    @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
    private String key;

    @Option(names = "--fail-on-contradiction", descriptionKey = "tomes.option.fail-on-contradiction")
    private boolean failing;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        DocumentKind kind = DocumentCommand.kind(key, register);
        StatementResults judgements = register.documents().statements().evaluate(kind);
        StatementWords words = new StatementWords(output.texts(),
                new Formats(output.texts(), root().context().clock().getZone()));
        if (output.isJson()) {
            output.json(Map.of("statements",
                    judgements.all().stream().map(statementResult -> json(statementResult, words)).toList()));
        } else {
            print(judgements, words, output);
        }
        return failing && judgements.count(StatementState.NOT_MET) > 0 ? 1 : 0;
    }

    private static void print(StatementResults judgements, StatementWords words, CommandOutput output) {
        Map<Chapter, List<StatementResult>> chapters = new EnumMap<>(Chapter.class);
        judgements.all()
                .forEach(statementResult -> chapters
                        .computeIfAbsent(statementResult.statement().chapter(), chapter -> new ArrayList<>())
                        .add(statementResult));
        chapters.forEach((chapter, all) -> {
            output.line(output.texts().name("statement", chapter));
            all.forEach(statementResult -> print(statementResult, words, output));
            output.line("");
        });
        output.line(output.texts()
                .get("statement.counts", judgements.count(StatementState.MET), judgements.count(StatementState.NOT_MET),
                        judgements.count(StatementState.NOT_ASSESSED)));
    }

    private static void print(StatementResult one, StatementWords words, CommandOutput output) {
        output.line("  " + words.sentence(one));
        output.line(INDENT + words.line(one));
        one.excused().forEach(excused -> output.line(INDENT + words.excused(excused)));
    }

    private static Map<String, Object> json(StatementResult one, StatementWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", one.key().value());
        json.put("rule", Rules.of(one.key()).id().toString());
        json.put("sentence", words.sentence(one));
        json.put("state", one.state().name());
        json.put("checks", one.statement().checks().stream().map(CheckId::value).toList());
        json.put("count", one.count());
        json.put("resources",
                (one.state() == StatementState.NOT_ASSESSED ? one.unknown() : one.against()).stream()
                        .map(thing -> json(thing, words))
                        .toList());
        json.put("accepted", one.excused().stream().map(thing -> accepted(thing, words)).toList());
        json.put("measures", one.measures().stream().map(Measure::code).toList());
        json.put("reason", words.reason(one));
        json.put("snapshot",
                one.snapshot()
                        .map(snapshot -> JsonObject.of("number", snapshot.number(), "capturedAt",
                                snapshot.capturedAt().toString()))
                        .orElse(null));
        return json;
    }

    private static Map<String, Object> json(Observation thing, StatementWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", thing.thing().id());
        json.put("name", words.name(thing));
        json.put("type", thing.thing().type());
        json.put("reason", words.sentence(thing.reason()));
        thing.record().ifPresent(record -> json.put("record", record.label()));
        return json;
    }

    private static Map<String, Object> accepted(Observation thing, StatementWords words) {
        AcceptedDeviation excuse = thing.excuse().orElseThrow();
        Map<String, Object> json = json(thing, words);
        json.put("state", excuse.kind().name());
        json.put("until", excuse.until().map(Object::toString).orElse(null));
        json.put("by", excuse.by().orElse(null));
        json.put("because", excuse.reason());
        return json;
    }
}
