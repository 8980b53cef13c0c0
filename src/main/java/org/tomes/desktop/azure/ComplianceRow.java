package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.ComplianceControl;
import org.tomes.inventory.view.ComplianceStandard;
import org.tomes.inventory.view.RegulatoryComplianceState;

/**
 * A standard by which Defender for Cloud assesses a subscription, or one of its controls.
 *
 * @param control empty for the standard as a whole
 * @param passed passed controls of the standard, or passed assessments of the control; empty if Azure does not report
 * them
 */
record ComplianceRow(ControlFamily family, String standard, String control, String description,
        RegulatoryComplianceState state, Optional<Integer> passed, Optional<Integer> failed, ResourceId id) {

    /** Commonly requested standards; Microsoft appends the edition to these prefixes. */
    enum ControlFamily {
        ISO_27001("iso-27001", "iso-iec-27001", "iso27001"),
        NIST("nist"),
        CIS("cis"),
        OTHER;

        private final List<String> beginnings;

        ControlFamily(String... beginnings) {
            this.beginnings = List.of(beginnings);
        }

        static ControlFamily of(String standard) {
            String name = standard.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            for (ControlFamily family : values()) {
                if (family.beginnings.stream().anyMatch(name::startsWith)) {
                    return family;
                }
            }
            return OTHER;
        }
    }

    static List<ComplianceRow> of(Inventory inventory) {
        List<ComplianceRow> rows = new ArrayList<>();
        for (ComplianceStandard complianceStandard : inventory.complianceStandards()) {
            rows.add(new ComplianceRow(ControlFamily.of(complianceStandard.id().name()), complianceStandard.id().name(),
                    "", "", RegulatoryComplianceState.of(complianceStandard.state()), complianceStandard.passed(),
                    complianceStandard.failed(), complianceStandard.id()));
        }
        for (ComplianceControl complianceControl : inventory.complianceControls()) {
            String standard = complianceControl.standard().map(ResourceId::name).orElse("–");
            rows.add(new ComplianceRow(ControlFamily.of(standard), standard, complianceControl.id().name(),
                    complianceControl.description().orElse(""), RegulatoryComplianceState.of(complianceControl.state()),
                    complianceControl.passed(), complianceControl.failed(), complianceControl.id()));
        }
        rows.sort(Comparator.comparing(ComplianceRow::family)
                .thenComparing(ComplianceRow::standard, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ComplianceRow::id));
        return rows;
    }

    boolean isStandard() {
        return control.isEmpty();
    }
}
