package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.armtemplate.Expression.Access;
import org.tomes.armtemplate.Expression.Call;
import org.tomes.armtemplate.Expression.Constant;

/**
 * The scope in which an expression is evaluated: the values of a template and the enclosing loops and lambdas.
 *
 * @param loops current index of each loop, by name in lower case; the innermost loop of a resource also has the name “”
 * @param lambdas variables of lambdas, by name in lower case
 */
record EvaluationScope(DeclaredValues values, Map<String, Long> loops, Map<String, JsonNode> lambdas, int depth) {

    /** Maximum length of a chain of values that depend on each other. A longer chain counts as circular. */
    private static final int DEEPEST = 60;
    private static final String DEPLOYMENTS = "microsoft.resources/deployments";

    static EvaluationScope of(DeclaredValues values) {
        return new EvaluationScope(values, Map.of(), Map.of(), 0);
    }

    /** Returns the scope of one iteration of a loop. */
    EvaluationScope at(String loop, long index) {
        Map<String, Long> more = new HashMap<>(loops);
        more.put(loop.toLowerCase(Locale.ROOT), index);
        more.put("", index);
        return new EvaluationScope(values, more, lambdas, depth);
    }

    private EvaluationScope with(String variable, JsonNode value) {
        Map<String, JsonNode> more = new HashMap<>(lambdas);
        more.put(variable.toLowerCase(Locale.ROOT), value);
        return new EvaluationScope(values, loops, more, depth);
    }

    private EvaluationScope deeper() {
        return new EvaluationScope(values, loops, lambdas, depth + 1);
    }

    /** Returns the value of an expression; empty if it depends on something that only a deployment determines. */
    Optional<JsonNode> value(String expression) {
        return depth > DEEPEST || !values.budget().spend(1) ? Optional.empty()
                : Expression.parse(expression).flatMap(deeper()::value);
    }

    Optional<JsonNode> value(Expression expression) {
        Optional<JsonNode> value = switch (expression) {
            case Constant constant -> Optional.of(constant.value());
            case Access access -> value(access.target())
                    .flatMap(target -> value(access.key()).flatMap(key -> TemplateFunctions.property(target, key)));
            case Call call -> called(call);
        };
        return value.filter(result -> !result.isTextual() || !Expression.isExpression(result.asText()));
    }

    private Optional<JsonNode> called(Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case "parameters" -> name(arguments).flatMap(name -> values.parameter(name, this));
            case "variables" -> name(arguments).flatMap(name -> values.variable(name, this));
            case "lambdavariables" -> name(arguments).flatMap(name -> Optional.ofNullable(lambdas.get(name)));
            case "copyindex" -> place(arguments);
            case "if" -> arguments.size() != 3 ? Optional.empty()
                    : value(arguments.getFirst()).flatMap(holds -> value(arguments.get(holds.asBoolean() ? 1 : 2)));
            case "and", "or" -> logical(call.function().equals("or"), arguments);
            case "coalesce" -> firstPresent(arguments);
            case "reference" -> arguments.isEmpty() ? Optional.empty() : outputs(arguments.getFirst());
            case "map", "filter" -> arguments.size() == 2 ? mapOrFilter(call.function(), arguments) : Optional.empty();
            default -> all(arguments).flatMap(argumentValues -> TemplateFunctions.call(call.function(), argumentValues))
                    .filter(this::spendBudget);
        };
    }

    boolean spendBudget(JsonNode value) {
        return value.isValueNode() || JsonSize.of(value).filter(values.budget()::spend).isPresent();
    }

    private Optional<List<JsonNode>> all(List<Expression> arguments) {
        List<JsonNode> argumentValues = new ArrayList<>();
        for (Expression argument : arguments) {
            Optional<JsonNode> value = value(argument);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            argumentValues.add(value.get());
        }
        return Optional.of(argumentValues);
    }

    private Optional<String> name(List<Expression> arguments) {
        return arguments.size() != 1 ? Optional.empty()
                : value(arguments.getFirst()).map(name -> name.asText().toLowerCase(Locale.ROOT));
    }

    /**
     * Evaluates {@code and} or {@code or}. A single deciding argument is sufficient; the others may then be unknown.
     */
    private Optional<JsonNode> logical(boolean deciding, List<Expression> arguments) {
        List<Optional<JsonNode>> argumentValues = arguments.stream().map(this::value).toList();
        boolean decided = argumentValues.stream()
                .anyMatch(value -> value.filter(v -> v.asBoolean() == deciding).isPresent());
        return decided ? TemplateFunctions.call(deciding ? "true" : "false", List.of())
                : argumentValues.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                        : TemplateFunctions.call(deciding ? "false" : "true", List.of());
    }

    private Optional<JsonNode> firstPresent(List<Expression> arguments) {
        for (Expression argument : arguments) {
            Optional<JsonNode> value = value(argument);
            if (value.isEmpty() || !value.get().isNull()) {
                return value;
            }
        }
        return Optional.of(NullNode.instance);
    }

    /** Evaluates {@code copyIndex([loop], [offset])}. */
    private Optional<JsonNode> place(List<Expression> arguments) {
        return all(arguments).flatMap(argumentValues -> {
            boolean isNamed = !argumentValues.isEmpty() && argumentValues.getFirst().isTextual();
            Long index = loops.get(isNamed ? argumentValues.getFirst().asText().toLowerCase(Locale.ROOT) : "");
            long offset = argumentValues.size() > (isNamed ? 1 : 0) ? argumentValues.getLast().asLong() : 0;
            return Optional.ofNullable(index).map(at -> LongNode.valueOf(at + offset));
        });
    }

    private Optional<JsonNode> mapOrFilter(String function, List<Expression> arguments) {
        boolean lambda = arguments.get(1) instanceof Call call && call.function().equals("lambda")
                && call.arguments().size() == 2 && call.arguments().getFirst() instanceof Constant;
        Optional<JsonNode> list = value(arguments.getFirst());
        if (!lambda || list.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        List<Expression> written = ((Call) arguments.get(1)).arguments();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : list.get()) {
            Optional<JsonNode> result = values.budget().spend(1)
                    ? deeper().with(((Constant) written.getFirst()).value().asText(), element).value(written.get(1))
                    : Optional.empty();
            if (result.isEmpty()) {
                return Optional.empty();
            }
            if (function.equals("map")) {
                results.add(result.get());
            } else if (result.get().asBoolean()) {
                results.add(element);
            }
        }
        return Optional.<JsonNode>of(results).filter(this::spendBudget);
    }

    /**
     * Returns the outputs of a nested deployment. Those of other resources are unknown before these are deployed. If
     * only the deployment determines two names, they count as equal if their expressions are equal.
     */
    private Optional<JsonNode> outputs(Expression of) {
        Expression name = of;
        if (of instanceof Call call && call.function().equals("resourceid")
                && call.arguments()
                        .stream()
                        .anyMatch(expression -> expression instanceof Constant type
                                && type.value().asText().equalsIgnoreCase(DEPLOYMENTS))) {
            name = call.arguments().getLast();
        }
        Object key = value(name).<Object>map(text -> text.asText().toLowerCase(Locale.ROOT)).orElse(name);
        return values.outputs(key);
    }
}
