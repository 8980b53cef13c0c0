package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.document.statement.StatementFixture.names;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.CheckId;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;

/** The part of an unmet statement's deviations that contradicts a measure keeping it. */
class CoveredStatementPartTest {

    private static final String PURGE = "key-vault.purge-protection";
    private static final String GOOD = resource("Microsoft.KeyVault/vaults/kv-good", "{'enablePurgeProtection':true}");
    private static final String BAD = resource("Microsoft.KeyVault/vaults/kv-bad", "{'enableSoftDelete':true}");
    private static final String WORSE = resource("Microsoft.KeyVault/vaults/kv-worse", "{'enableSoftDelete':true}");

    private static StatementResult of(Measure measure, List<CheckId> checks, String statement, String... resources) {
        StatementFixture facts = new StatementFixture().seen(scene(resources), 3);
        facts.links.add(new MeasureLink(new StatementKey(statement), measure, checks));
        return facts.judge(statement).of(measure);
    }

    private static Measure about(String scope) {
        return new MeasureBuilder().title("Purge protection").status(MeasureStatus.IMPLEMENTED).scope(scope).build();
    }

    @Test
    void measureAboutOneVaultIsNotContradictedByAnother() {
        StatementResult narrowed = of(about("kv-good"), List.of(), PURGE, GOOD, BAD);

        assertThat(narrowed.state()).isEqualTo(StatementState.MET);
        assertThat(narrowed.count()).isEqualTo(1);
    }

    @Test
    void scopeNamingAVaultListsOnlyItsDeviation() {
        StatementResult narrowed = of(about("kv-good, KV-Bad"), List.of(), PURGE, GOOD, BAD, WORSE);

        assertThat(names(narrowed.deviations())).containsExactly("kv-bad");
        assertThat(narrowed.count()).isEqualTo(2);
    }

    @Test
    void scopeNamingAGroupCoversItsResources() {
        String elsewhere = any(SUBSCRIPTION + "/resourceGroups/rg-other/providers/Microsoft.KeyVault/vaults/kv-other",
                "{'enableSoftDelete':true}");

        assertThat(names(of(about("rg-app"), List.of(), PURGE, GOOD, BAD, elsewhere).deviations()))
                .containsExactly("kv-bad");
        assertThat(names(of(about("rg-other"), List.of(), PURGE, GOOD, BAD, elsewhere).deviations()))
                .containsExactly("kv-other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "All key vaults", "kv-good and others", "kv-good, kv-deleted"})
    void scopeWithOtherTextThanNamesExcludesNothing(String scope) {
        assertThat(names(of(about(scope), List.of(), PURGE, GOOD, BAD).deviations())).containsExactly("kv-bad");
    }

    @Test
    void measureAboutOnePlanIsNotContradictedByTheOthers() {
        Statement plans = Statements.find(new StatementKey("defender.plans")).orElseThrow();

        assertThat(LibraryMeasuresByStatement.part(plans, "defender-servers"))
                .containsExactly(new CheckId("defender.plan.VirtualMachines"));
        assertThat(LibraryMeasuresByStatement.part(plans, "change-management")).isEmpty();
        String[] azure = {GOOD, plan("KeyVaults", "Standard"), resource("Microsoft.Compute/virtualMachines/vm", "{}"),
            plan("VirtualMachines", "Free")};
        assertThat(of(about(""), List.of(), "defender.plans", azure).state()).isEqualTo(StatementState.NOT_MET);
        assertThat(of(about(""), LibraryMeasuresByStatement.part(plans, "defender-key-vault"), "defender.plans", azure)
                .deviations()).isEmpty();
        assertThat(of(about(""), LibraryMeasuresByStatement.part(plans, "defender-servers"), "defender.plans", azure)
                .deviations()).hasSize(1);
    }

    private static String plan(String name, String tier) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/" + name, "{'pricingTier':'" + tier + "'}");
    }

    @Test
    void everyPartIsACheckOfAStatement() {
        assertThat(LibraryMeasuresByStatement.parts())
                .allMatch(check -> Statements.isPartOfStatement(new StatementKey(check)));
        assertThat(MeasureLibrary.all()).extracting(measure -> measure.key())
                .containsAll(LibraryMeasuresByStatement.recommended());
    }
}
