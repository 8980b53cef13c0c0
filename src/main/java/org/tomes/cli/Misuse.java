package org.tomes.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.text.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the words of a call. */
final class Misuse {

    private Misuse() {
    }

    static Message of(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing -> Message.of("cli.missingParameter",
                    missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched -> Message.of("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
            default -> badValue(e);
        };
    }

    private static Message badValue(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || e.getValue() == null) {
            return Message.of("cli.unmatched", e.getArgSpec() == null ? String.valueOf(e.getValue()) : name(argument));
        }
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            return Message.of("cli.badValueOf", name(argument), e.getValue(), Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ")));
        }
        return Message.of("cli.badValue", name(argument), e.getValue());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
