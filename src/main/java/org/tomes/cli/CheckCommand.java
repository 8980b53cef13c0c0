package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.app.RegisterCheck;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;

/**
 * Checks that the whole content of a register is readable and unaltered; otherwise names the newest complete backup.
 */
@Command(name = "check")
final class CheckCommand extends RegisterCommand {

    @Override
    boolean reportsFaults() {
        return true;
    }

    @Override
    int run(OpenRegister register, CommandOutput output) {
        List<RegisterCheck.Result> results = RegisterCheck.of(register);
        Texts texts = output.texts();
        if (output.isJson()) {
            output.json(Map.of("checks", results.stream().map(result -> json(result, texts)).toList()));
        } else {
            results.forEach(result -> output.line(texts.name("app", result.part()) + ": "
                    + texts.get(result.intact() ? "app.intact" : "app.broken")));
            results.stream()
                    .flatMap(result -> result.head().stream())
                    .forEach(head -> output.line(texts.get("ledger.head", head.number(), head.hash())));
        }
        results.forEach(result -> result.reasons().forEach(output::note));
        results.forEach(result -> result.remarks().forEach(output::note));
        if (results.stream().allMatch(RegisterCheck.Result::intact)) {
            return 0;
        }
        root().newestBackup().ifPresent(output::note);
        return ProblemKind.CHECK_FAILED.exitCode();
    }

    private static Map<String, Object> json(RegisterCheck.Result result, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", result.part());
        json.put("intact", result.intact());
        json.put("reasons", result.reasons().stream().map(texts::get).toList());
        json.put("remarks", result.remarks().stream().map(texts::get).toList());
        result.head().ifPresent(head -> json.put("head", AuditCommand.json(head)));
        return json;
    }
}
