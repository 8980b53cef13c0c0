package org.tomes.cli;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.app.RegisterIntegrityCheck;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;

/**
 * Checks that the whole content of a register is readable and unaltered; otherwise reports the newest complete backup.
 */
@Command(name = "check")
final class RegisterCheckCommand extends OpenRegisterCommand {

    @Override
    boolean verifiesRegister() {
        return true;
    }

    @Override
    int run(OpenRegister register, CommandOutput output) {
        List<RegisterIntegrityCheck.Result> results = RegisterIntegrityCheck.of(register);
        Texts texts = output.texts();
        output.reply(() -> JsonObject.of("checks", results, result -> json(result, texts)), () -> {
            results.forEach(result -> output.line(texts.name("app", result.part()) + ": "
                    + texts.get(result.intact() ? "app.intact" : "app.broken")));
            results.stream()
                    .flatMap(result -> result.head().stream())
                    .forEach(head -> output.line(texts.get("ledger.head", head.number(), head.hash())));
        });
        results.forEach(result -> result.reasons().forEach(output::note));
        results.forEach(result -> result.remarks().forEach(output::note));
        if (results.stream().allMatch(RegisterIntegrityCheck.Result::intact)) {
            return 0;
        }
        root().restoreHint().ifPresent(output::note);
        return ProblemKind.CHECK_FAILED.exitCode();
    }

    private static JsonObject json(RegisterIntegrityCheck.Result result, Texts texts) {
        return JsonObject.of("part", result.part())
                .with("intact", result.intact())
                .with("reasons", result.reasons(), texts::get)
                .with("remarks", result.remarks(), texts::get)
                .withIfPresent("head", result.head().map(AuditCommand::json));
    }
}
