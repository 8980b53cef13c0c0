package org.tomes.cli;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.document.statement.StatementKey;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Links a document's statement to the measures that implement it, so that the reviews of the measures apply to the
 * statement.
 */
@Command(name = "keep")
final class DocumentStatementLinkCommand extends OpenRegisterCommand {

    @Parameters(index = "0", paramLabel = "STATEMENT", descriptionKey = "tomes.parameter.statement")
    private String statement;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "CODE", descriptionKey = "tomes.parameter.keeping")
    private List<String> codes = List.of();

    @Override
    int run(OpenRegister register, CommandOutput output) {
        List<Measure> measures = codes.stream().map(register.records().measures()::get).toList();
        register.documents()
                .statements()
                .setMeasures(actor(register), key(), measures.stream().map(Measure::id).toList());
        List<String> measureCodes = measures.stream().map(Measure::code).toList();
        return output.reply(
                () -> JsonObject.of("statement",
                        JsonObject.of("key", statement.strip()).with("measures", measureCodes)),
                measureCodes.isEmpty() ? output.texts().get("statement.keptByNothing", statement.strip())
                        : output.texts().get("statement.keptBy", statement.strip(), String.join(", ", measureCodes)));
    }

    private StatementKey key() {
        if (!StatementKey.isValid(statement.strip())) {
            throw new Problem(ProblemKind.USAGE, Message.of("statement.unknown", statement.strip()));
        }
        return new StatementKey(statement.strip());
    }
}
