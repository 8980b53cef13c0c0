package org.tomes.document.compose;

import java.util.Locale;
import org.tomes.text.Texts;

/** Values of Azure's settings in the readers' words; a value that Tomes has no word for as Azure writes it. */
public record AzureWords(Texts texts) {

    /** @param name of a plan of Defender for Cloud, as in {@code KeyVaults} */
    public String plan(String name) {
        return word("check.defender.plan-name." + name, name);
    }

    /** @param name how far a plan goes or how it is billed, as in {@code P1} and {@code PerKeyVault} */
    public String subPlan(String name) {
        return word("policy.azure.subPlan." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name where copies are stored, as in {@code GeoRedundant} */
    public String redundancy(String name) {
        return word("policy.azure.redundancy." + name.toLowerCase(Locale.ROOT), name);
    }

    private String word(String key, String written) {
        return texts.containsKey(key) ? texts.get(key) : written;
    }
}
