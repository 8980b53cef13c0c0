package org.tomes.document.policyrule;

import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.ControlId;
import org.tomes.document.statement.StatementKey;
import org.tomes.text.Texts;

/**
 * A numbered requirement of the cloud security policy.
 *
 * @param controls Annex A controls that the rule serves, closest first
 * @param parameters keys of the values that the rule prints and checks use, such as {@code secret-rotation}
 * @param statements statements that determine whether the rule is met; empty if only people can determine this
 * @param indication data that indicates the state of the rule but does not determine it; empty if there is none
 */
public record PolicyRule(RuleId id, RuleLevel level, List<ControlId> controls, List<String> parameters,
        List<StatementKey> statements, Optional<RuleIndication> indication) {

    public PolicyRule {
        controls = List.copyOf(controls);
        parameters = List.copyOf(parameters);
        statements = List.copyOf(statements);
    }

    public RuleArea area() {
        return id.area();
    }

    /** Returns the requirement in one or two sentences, without its parameters. */
    public String text(Texts texts) {
        return texts.get("rule." + id);
    }
}
