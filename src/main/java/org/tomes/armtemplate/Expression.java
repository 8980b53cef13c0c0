package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A parsed template expression, such as {@code [concat(parameters('name'), '-nsg')]}. */
public sealed interface Expression {

    Pattern WRITTEN = Pattern.compile("\\[\\s*[A-Za-z].*\\]", Pattern.DOTALL);

    /** A text or number literal in the expression. */
    record Constant(JsonNode value) implements Expression {
    }

    /**
     * @param function name of the function in lower case
     */
    record Call(String function, List<Expression> arguments) implements Expression {
    }

    /** Access to a property or element: {@code target.key} or {@code target[key]}. */
    record Access(Expression target, Expression key) implements Expression {
    }

    static boolean isExpression(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Parses an expression; empty if the text in brackets is not an expression, or is nested too deeply. */
    static Optional<Expression> parse(String text) {
        Parser parser = new Parser(text.strip());
        Optional<Expression> parsed = parser.term(0);
        return parser.isAtEnd() ? parsed : Optional.empty();
    }

    /** Reads the characters of an expression from left to right. */
    final class Parser {

        private static final int DEEPEST = 40;

        private final String text;
        private int at = 1;

        private Parser(String text) {
            this.text = text.substring(0, text.length() - 1);
        }

        private boolean isAtEnd() {
            skipBlanks();
            return at == text.length();
        }

        private Optional<Expression> term(int depth) {
            if (depth > DEEPEST) {
                return Optional.empty();
            }
            Optional<Expression> first = start(depth);
            while (first.isPresent()) {
                Optional<Expression> key;
                if (take('.')) {
                    take('?');
                    String property = name();
                    key = property.isEmpty() ? Optional.empty() : Optional.of(new Constant(TextNode.valueOf(property)));
                } else if (take('[')) {
                    take('?');
                    key = term(depth + 1);
                    key = take(']') ? key : Optional.empty();
                } else {
                    break;
                }
                Expression target = first.get();
                first = key.map(expression -> new Access(target, expression));
            }
            return first;
        }

        private Optional<Expression> start(int depth) {
            if (isNext('\'')) {
                return literal().map(value -> new Constant(TextNode.valueOf(value)));
            }
            Optional<Expression> number = number();
            if (number.isPresent()) {
                return number;
            }
            StringBuilder function = new StringBuilder(name());
            while (!function.isEmpty() && take('.')) {
                function.append('.').append(name());
            }
            if (function.isEmpty() || !take('(')) {
                return Optional.empty();
            }
            List<Expression> arguments = new ArrayList<>();
            while (!take(')')) {
                Optional<Expression> argument = term(depth + 1);
                if (argument.isEmpty() || !take(',') && !isNext(')')) {
                    return Optional.empty();
                }
                arguments.add(argument.get());
            }
            return Optional.of(new Call(function.toString().toLowerCase(Locale.ROOT), arguments));
        }

        private Optional<Expression> number() {
            skipBlanks();
            int start = at;
            int end = at;
            while (end < text.length()
                    && (Character.isDigit(text.charAt(end)) || end == start && text.charAt(end) == '-')) {
                end++;
            }
            String digits = text.substring(start, end);
            if (!digits.matches("-?[0-9]{1,15}")) {
                return Optional.empty();
            }
            at = end;
            return Optional.of(new Constant(LongNode.valueOf(Long.parseLong(digits))));
        }

        /** Reads a text in single quotes, in which two quotes stand for one; empty if the closing quote is missing. */
        private Optional<String> literal() {
            at++;
            StringBuilder literal = new StringBuilder();
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next != '\'') {
                    literal.append(next);
                } else if (at < text.length() && text.charAt(at) == '\'') {
                    literal.append(next);
                    at++;
                } else {
                    return Optional.of(literal.toString());
                }
            }
            return Optional.empty();
        }

        private String name() {
            skipBlanks();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean isNext(char expected) {
            skipBlanks();
            return at < text.length() && text.charAt(at) == expected;
        }

        private boolean take(char expected) {
            boolean next = isNext(expected);
            at += next ? 1 : 0;
            return next;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
