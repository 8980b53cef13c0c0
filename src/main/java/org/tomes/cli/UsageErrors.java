package org.tomes.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in a call's arguments in the user's language. */
final class UsageErrors {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    /** Matches option names without values; a short option such as {@code -psecret} may contain its value. */
    private static final Pattern UNKNOWN_OPTION = Pattern.compile("--[^=\\s:]+|-\\p{Alpha}");

    private UsageErrors() {
    }

    /** Rejects a blank name as missing, because an error message about “” would be confusing. */
    static void refuseBlank(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            for (PositionalParamSpec parameter : command.getParseResult().matchedPositionals()) {
                if (parameter.stringValues().stream().anyMatch(String::isBlank)) {
                    throw new MissingParameterException(command, parameter, parameter.paramLabel());
                }
            }
        }
    }

    /**
     * Rejects two values for an option of a command. For a global option, the last value counts, because scripts and
     * aliases may set a value that a call overrides.
     */
    static void refuseDoubled(ParseResult parsed) {
        Map<String, Integer> values = new HashMap<>();
        for (CommandLine command : parsed.asCommandLineList()) {
            for (OptionSpec option : command.getParseResult().matchedOptionsSet()) {
                if (!option.isMultiValue() && option.arity().max() > 0 && option.scopeType() == ScopeType.LOCAL
                        && !option.inherited()
                        && values.merge(option.longestName(), option.stringValues().size(), Integer::sum) > 1) {
                    throw new OverwrittenOptionException(command, option, option.longestName());
                }
            }
        }
    }

    static Message of(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing -> Message.of(
                    missing.getMissing().stream().allMatch(UsageErrors::isAlternative) ? "cli.missingOneOf"
                            : "cli.missingParameter",
                    missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException doubled -> Message.of("cli.doubled", name(doubled.getOverwritten()));
            case UnmatchedArgumentException unmatched ->
                Message.of("cli.unmatched", String.join(" ", printable(unmatched.getUnmatched())));
            case MutuallyExclusiveArgsException exclusive -> Message.of("cli.exclusive",
                    OPTION.matcher(exclusive.getMessage())
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .collect(Collectors.joining(", ")));
            default -> badValueMessage(e);
        };
    }

    private static boolean isAlternative(ArgSpec argument) {
        return argument.group() != null && argument.group().exclusive();
    }

    /** Leaves out the values of unknown options, because a value may be a secret. */
    private static List<String> printable(List<String> unmatched) {
        List<String> options = unmatched.stream()
                .map(UNKNOWN_OPTION::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .toList();
        return options.isEmpty() ? unmatched : options;
    }

    private static Message badValueMessage(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || e.getValue() == null) {
            return Message.of("cli.unmatched", e.getArgSpec() == null ? String.valueOf(e.getValue()) : name(argument));
        }
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if ((type == Path.class || type == RegisterLocation.class) && e.getValue().isBlank()) {
            return Message.of("cli.emptyPath", name(argument));
        }
        if (type.isEnum()) {
            return Message.of("cli.badValueOf", name(argument), e.getValue(),
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", ")));
        }
        if (type == int.class || type == Integer.class) {
            return Message.of("cli.wholeNumber", name(argument), e.getValue());
        }
        return Message.of(type == Instant.class ? "cli.moment" : "cli.badValue", name(argument), e.getValue());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
