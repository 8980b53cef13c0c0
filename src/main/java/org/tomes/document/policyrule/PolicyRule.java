package org.tomes.document.policyrule;

import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.ControlId;
import org.tomes.document.statement.StatementKey;
import org.tomes.text.Texts;

/**
 * A numbered requirement of the cloud security policy.
 *
 * @param controls of Annex A that it serves, the closest first
 * @param parameters keys of the values that it prints and checks use, such as {@code secret-rotation}
 * @param statements that determine whether it is met; none if only people can determine this
 * @param indication data that indicate its state although they do not determine it; empty if there are none
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
