package org.tomes.document.policyrule;

import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.text.Texts;

/** The areas of rules, in the order of the policy. Their names are the prefixes of rule IDs. */
public enum RuleArea {
    /** Network architecture. */
    NET,
    /** Access and sign-in. */
    ACC,
    /** Secrets and encryption. */
    SEC,
    /** Monitoring, logs and vulnerabilities. */
    MON,
    /** Backup and protection from deletion. */
    BCK,
    /** Cost. */
    CST,
    /** Responsibilities, providers, changes, exceptions, and maintenance of the policy. */
    GOV;

    static Optional<RuleArea> of(String letters) {
        return Stream.of(values()).filter(area -> area.name().equals(letters)).findFirst();
    }

    public String title(Texts texts) {
        return texts.get("rule.area." + name());
    }
}
