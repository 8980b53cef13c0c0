package org.tomes.armtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;

/**
 * Templates as deployed by Azure Resource Manager. Sources: Microsoft, “Understand the structure and syntax of ARM
 * templates”, “Resource iteration in ARM templates”, “Property iteration”, “Conditional deployment”, “Using linked and
 * nested templates”, “Use symbolic names”. False negative: a value that a deployment overrides with its own parameter.
 * False positive: a default that no deployment uses. Not evaluated: parameter files, linked templates (reported),
 * user-defined functions.
 */
@SlowTest
class TemplateExpanderTest {

    private static TemplateExpander.Reading read(String template) {
        try {
            JsonNode root = new ObjectMapper().readTree(template.replace('`', '"'));
            assertThat(TemplateExpander.isTemplate(root)).isTrue();
            return TemplateExpander.read(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(template, e);
        }
    }

    private static List<String> names(TemplateExpander.Reading reading) {
        return reading.resources().stream().map(DeclaredResource::name).toList();
    }

    /** Returns the value of an expression in a template with some parameters and variables. */
    private static JsonNode worked(String expression) {
        return read(
                "{`parameters`:{`p`:{`defaultValue`:`v`},`list`:{`defaultValue`:[`a`,`b`]},`open`:{`type`:`string`},"
                        + "`none`:{`nullable`:true},`o`:{`defaultValue`:{`x`:{`y`:7},`z`:`[parameters('p')]`}}},"
                        + "`variables`:{`r`:`[variables('r')]`,`copy`:[{`name`:`n`,`count`:3,`input`:`[copyIndex('n', 1)]`}]},"
                        + "`resources`:[{`type`:`A.B/c`,`name`:`n`,`properties`:{`is`:`"
                        + expression.replace("\"", "\\\"") + "`}}]}")
                .resources()
                .getFirst()
                .resource()
                .path("properties")
                .path("is");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"[parameters('P')] | v", "[parameters('o').x.y] | 7",
        "[parameters('o').z] | v", "[parameters('o')['x']['y']] | 7", "[parameters('list')[1]] | b",
        "[length(parameters('list'))] | 2", "[if(equals(1, 1), 'yes', parameters('open'))] | yes",
        "[if(false(), parameters('open'), 'no')] | no", "[coalesce(parameters('none'), 'else')] | else",
        "[or(true(), parameters('open'))] | true", "[and(parameters('open'), false())] | false",
        "[add(2, mul(3, 4))] | 14", "[variables('n')[2]] | 3", "[empty(parameters('none'))] | true",
        "[contains(parameters('list'), 'b')] | true", "[last(split('a/b/c', '/'))] | c",
        "[map(parameters('list'), lambda('x', concat(lambdaVariables('x'), '!')))[0]] | a!",
        "[cidrSubnet('10.0.0.0/16', 24, 5)] | 10.0.5.0/24", "[union(createObject('a', 1), createObject('b', 2)).b] | 2",
        "[resourceId('A.B/c/d', 'x', 'y')] | /providers/A.B/c/x/d/y", "[[parameters('p')] | [parameters('p')]",
        "[tryGet(parameters('o'), 'nothing')] | null", "[min(createArray(3, 2))] | 2", "[max(4, 5)] | 5",
        "[union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2))).a.x] | 1"})
    void evaluatesExpression(String expression, String value) {
        assertThat(worked(expression).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[parameters('open')]", "[variables('r')]", "[uniqueString('x')]", "[parameters('o').none]",
        "[if(parameters('open'), 'a', 'b')]", "[and(true(), parameters('open'))]", "[resourceGroup().location]",
        "[div(1, 0)]", "[my.own('x')]", "[reference('storage').primaryEndpoints.blob]", "[concat('a', ]",
        "[format('{0:D3}', 5)]", "[format('{0} {1}', 5)]"})
    void reportsExpressionsThatOnlyADeploymentCanEvaluate(String expression) {
        TemplateExpander.Reading reading = read("{`parameters`:{`open`:{`type`:`string`},`o`:{`defaultValue`:{}}},"
                + "`variables`:{`r`:`[variables('r')]`},`resources`:[{`type`:`A.B/c`,`name`:`n`,`properties`:{`is`:`"
                + expression + "`}}]}");

        assertThat(reading.resources().getFirst().undecided()).isTrue();
        assertThat(reading.resources().getFirst().resource().path("properties").path("is").asText())
                .isEqualTo(expression);
    }

    @Test
    void variablesAfterTheResourcesAreResolved() {
        assertThat(names(read("{`resources`:[{`type`:`A.B/c`,`name`:`[variables('n')]`}],`variables`:{`n`:`later`}}")))
                .containsExactly("later");
    }

    @Test
    void resourceWithFalseConditionIsOmitted() {
        TemplateExpander.Reading reading = read(
                "{`parameters`:{`on`:{`defaultValue`:false},`open`:{`type`:`bool`}},`resources`:["
                        + "{`type`:`A.B/c`,`name`:`off`,`condition`:false,`resources`:[{`type`:`d`,`name`:`e`}]},"
                        + "{`type`:`A.B/c`,`name`:`off2`,`condition`:`[parameters('on')]`},"
                        + "{`type`:`A.B/c`,`name`:`on`,`condition`:`[not(parameters('on'))]`},"
                        + "{`type`:`A.B/c`,`name`:`perhaps`,`condition`:`[parameters('open')]`}]}");

        assertThat(names(reading)).containsExactly("on", "perhaps");
        assertThat(reading.resources()).extracting(DeclaredResource::conditional).containsExactly(false, true);
    }

    /**
     * “Conditional deployment in ARM templates” and “Resource iteration”: resources excluded by a default value are
     * reported by name.
     */
    @Test
    void namesResourcesOmittedBecauseOfADefaultValue() {
        TemplateExpander.Reading reading = read(
                "{`parameters`:{`on`:{`defaultValue`:false},`n`:{`defaultValue`:0},`none`:{`nullable`:true}},"
                        + "`variables`:{`also`:`[or(parameters('on'), false())]`},`resources`:["
                        + "{`type`:`A.B/c`,`name`:`fixed`,`condition`:`[equals(1, 2)]`},"
                        + "{`type`:`A.B/c`,`name`:`fixed2`,`copy`:{`name`:`l`,`count`:0}},"
                        + "{`type`:`A.B/c`,`name`:`off`,`condition`:`[parameters('on')]`},"
                        + "{`type`:`A.B/c`,`name`:`off2`,`condition`:`[variables('also')]`},"
                        + "{`type`:`A.B/c`,`name`:`off3`,`condition`:`[variables('also')]`},"
                        + "{`type`:`A.B/c`,`name`:`off4`,`condition`:`[not(empty(parameters('none')))]`},"
                        + "{`type`:`A.B/c`,`name`:`loop`,`copy`:{`name`:`l`,`count`:`[parameters('n')]`}},"
                        + "{`type`:`A.B/c`,`name`:`parent`,`resources`:["
                        + "{`type`:`d`,`name`:`child`,`condition`:`[parameters('on')]`}]},"
                        + "{`type`:`Microsoft.Resources/deployments`,`name`:`far`,`condition`:`[parameters('on')]`},"
                        + "{`type`:`Microsoft.Resources/deployments`,`name`:`near`,`properties`:{"
                        + "`expressionEvaluationOptions`:{`scope`:`inner`},"
                        + "`parameters`:{`given`:{`value`:`[parameters('on')]`}},`template`:{"
                        + "`parameters`:{`given`:{`type`:`bool`},`own`:{`defaultValue`:false}},`resources`:["
                        + "{`type`:`A.B/c`,`name`:`handed`,`condition`:`[parameters('given')]`},"
                        + "{`type`:`A.B/c`,`name`:`never`,`condition`:`[parameters('own')]`}]}}}]}");

        assertThat(names(reading)).containsExactly("parent");
        assertThat(reading.gaps()).allMatch(gap -> gap.cause() == TemplateExpander.Cause.OFF_BY_DEFAULT)
                .extracting(TemplateExpander.Gap::name)
                .containsExactlyInAnyOrder("A.B/c off", "A.B/c off2", "A.B/c off3", "A.B/c off4", "A.B/c loop",
                        "A.B/c/d parent/child", "Microsoft.Resources/deployments far", "A.B/c handed");
    }

    @Test
    void loopCreatesAResourceForEachIteration() {
        assertThat(names(read("{`parameters`:{`names`:{`defaultValue`:[`a`,`b`]}},`resources`:[{`type`:`A.B/c`,"
                + "`name`:`[concat(parameters('names')[copyIndex()], copyIndex('loop', 10))]`,"
                + "`copy`:{`name`:`loop`,`count`:`[length(parameters('names'))]`}}]}"))).containsExactly("a10", "b11");
    }

    @Test
    void loopWithinPropertiesMakesAList() {
        DeclaredResource group = read(
                "{`resources`:[{`type`:`A.B/c`,`name`:`g`,`properties`:{`copy`:[{`name`:`rules`,`count`:2,"
                        + "`input`:{`name`:`[format('r{0}', copyIndex('rules'))]`}}]}}]}")
                .resources()
                .getFirst();

        assertThat(group.resource().path("properties").path("rules").toString())
                .isEqualTo("[{\"name\":\"r0\"},{\"name\":\"r1\"}]");
        assertThat(group.undecided()).isFalse();
    }

    @Test
    void loopOfUnknownLengthIsUndecided() {
        DeclaredResource group = read(
                "{`parameters`:{`open`:{`type`:`array`}},`resources`:[{`type`:`A.B/c`,`name`:`g`,`properties`:"
                        + "{`copy`:[{`name`:`rules`,`count`:`[length(parameters('open'))]`,`input`:{}}]}}]}")
                .resources()
                .getFirst();

        assertThat(group.undecided()).isTrue();
        assertThat(group.resource().path("properties").has("rules")).isFalse();
    }

    @Test
    void nestedDeploymentIsReadWithItsOwnParameters() {
        TemplateExpander.Reading reading = read("{`parameters`:{`p`:{`defaultValue`:`outer`}},`resources`:["
                + "{`type`:`Microsoft.Resources/deployments`,`name`:`d`,`properties`:{`expressionEvaluationOptions`:{`scope`:`inner`},"
                + "`parameters`:{`given`:{`value`:`[parameters('p')]`},`unknown`:{`value`:`[uniqueString('x')]`}},"
                + "`template`:{`parameters`:{`given`:{`type`:`string`},`p`:{`defaultValue`:`inner`},`unknown`:{`defaultValue`:`wrong`}},"
                + "`resources`:[{`type`:`A.B/c`,`name`:`[concat(parameters('given'), '-', parameters('p'))]`},"
                + "{`type`:`A.B/c`,`name`:`[parameters('unknown')]`}]}}}]}");

        assertThat(names(reading)).containsExactly("outer-inner", "[parameters('unknown')]");
    }

    @Test
    void nestedDeploymentWithOuterScopeUsesOuterParameters() {
        assertThat(names(read("{`parameters`:{`p`:{`defaultValue`:`outer`}},`resources`:["
                + "{`type`:`Microsoft.Resources/deployments`,`name`:`d`,`properties`:{"
                + "`template`:{`parameters`:{`p`:{`defaultValue`:`inner`}},"
                + "`resources`:[{`type`:`A.B/c`,`name`:`[parameters('p')]`}]}}}]}"))).containsExactly("outer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference(resourceId('Microsoft.Resources/deployments', 'd'), '2022-09-01')",
        "reference('d')", "reference('symbol')"})
    void resolvesOutputOfANestedDeployment(String reference) {
        TemplateExpander.Reading reading = read("{`languageVersion`:`2.0`,`resources`:{"
                + "`first`:{`type`:`A.B/c`,`name`:`n`,`properties`:{`ref`:`[" + reference + ".outputs.id.value]`}},"
                + "`symbol`:{`type`:`Microsoft.Resources/deployments`,`name`:`d`,`properties`:{"
                + "`expressionEvaluationOptions`:{`scope`:`inner`},`template`:{`resources`:[],"
                + "`outputs`:{`id`:{`type`:`string`,`value`:`[resourceId('A.B/c', 'made')]`}}}}}}}");

        assertThat(reading.resources().getFirst().resource().path("properties").path("ref").asText())
                .isEqualTo("/providers/A.B/c/made");
    }

    @Test
    void resolvesDeploymentOutputByIdenticalNameExpression() {
        TemplateExpander.Reading reading = read("{`resources`:[{`type`:`A.B/c`,`name`:`n`,`properties`:{`ref`:"
                + "`[reference(resourceId('Microsoft.Resources/deployments', format('{0}-d', uniqueString('x')))).outputs.id.value]`}},"
                + "{`type`:`Microsoft.Resources/deployments`,`name`:`[format('{0}-d',uniqueString('x'))]`,`properties`:{"
                + "`template`:{`resources`:[],`outputs`:{`id`:{`value`:`known`}}}}}]}");

        assertThat(reading.resources().getFirst().resource().path("properties").path("ref").asText())
                .isEqualTo("known");
    }

    @Test
    void linkedTemplateIsNamed() {
        assertThat(read("{`resources`:[{`type`:`Microsoft.Resources/deployments`,`name`:`far`,`properties`:"
                + "{`templateLink`:{`uri`:`https://x.invalid/t.json`}}}]}").gaps())
                .containsExactly(new TemplateExpander.Gap("far", TemplateExpander.Cause.LINKED));
    }

    @Test
    void existingResourceIsNotDeclared() {
        assertThat(names(read("{`languageVersion`:`2.0`,`resources`:{`a`:{`existing`:true,`type`:`A.B/c`,`name`:`old`},"
                + "`b`:{`type`:`A.B/c`,`name`:`new`}}}"))).containsExactly("new");
    }

    @Test
    void childOfALoopHasTheNameOfItsRound() {
        assertThat(names(
                read("{`resources`:[{`type`:`A.B/c`,`name`:`[concat('p', copyIndex())]`,`copy`:{`name`:`l`,`count`:2},"
                        + "`resources`:[{`type`:`d`,`name`:`[concat('k', copyIndex())]`}]}]}")))
                .containsExactly("p0", "p0/k0", "p1", "p1/k1");
    }

    @Test
    void reportsTemplateThatExpandsTooFar() {
        String loops = "{`type`:`A.B/c`,`name`:`n`,`properties`:{`x`:`[variables('e')]`}}";
        for (int i = 0; i < 9; i++) {
            loops = "{`type`:`Microsoft.Resources/deployments`,`name`:`d`,`copy`:{`name`:`l" + i
                    + "`,`count`:800},`properties`:{`template`:{`resources`:[" + loops + "]}}}";
        }
        TemplateExpander.Reading reading = read(
                "{`variables`:{`a`:`[range(0, 1000)]`,`b`:`[createArray(variables('a'),variables('a'))]`,"
                        + "`c`:`[createArray(variables('b'),variables('b'))]`,`d`:`[createArray(variables('c'),variables('c'))]`,"
                        + "`e`:`[createArray(variables('d'),variables('d'))]`},`resources`:[" + loops + "]}");

        assertThat(reading.gaps()).contains(new TemplateExpander.Gap("", TemplateExpander.Cause.TOO_MUCH));
    }
}
