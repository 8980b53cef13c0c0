package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.ledger.TrailVerification;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/** Changes made to a register without Tomes are detected, and an unchanged register is never reported as altered. */
class TamperingTest {

    @TempDir
    private Path folder;

    private <T> T open(Function<OpenRegister, T> work) {
        AppContext context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        return context.with(folder.resolve("r"), Optional.empty(), work);
    }

    /**
     * Changes data with H2 while the register is closed, as is possible for anyone with the file; respects every
     * foreign key.
     */
    private void alter(String sql) throws SQLException {
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("r") + ";TRACE_LEVEL_FILE=0", "sa", "");
                var work = connection.createStatement()) {
            for (String one : sql.split(";")) {
                assertThat(work.executeUpdate(one)).as(one).isPositive();
            }
            work.execute("shutdown");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    measure      | title                 | update measure set title = 'Other' where code = 'TOM-001'
                    measure      | status                | update measure set status = 'PLANNED' where code = (select min(code) from measure where status <> 'PLANNED')
                    measure      | controls              | delete from measure_control where measure = (select min(measure) from measure_control)
                    measure      | controls              | update measure_control set kind = 'SUPPORTING' where kind = 'DIRECT' and measure = (select min(measure) from measure_control where kind = 'DIRECT')
                    measure      | goals                 | delete from measure_goal where measure = (select min(measure) from measure_goal)
                    measure      | exemptions            | update measure_exemption set ends_on = date '2039-01-01'
                    measure      | tags                  | delete from measure_tag where measure = (select min(measure) from measure_tag)
                    person       | active                | update person set active = not active
                    person       | jobTitle              | update person set job_title = 'Auditor'
                    role         | holders               | delete from role_holder where person = (select min(person) from role_holder)
                    responsibility | assignments         | update assignment set duty = 'INFORMED' where duty = 'ACCOUNTABLE'
                    review       | result                | update review set result = 'NOT_EFFECTIVE' where result = 'EFFECTIVE'
                    review       | date                  | update review set reviewed_on = date '2026-11-01'
                    review       |                       | delete from review where number = 1
                    review-cycle | reviewIntervalMonths  | update review_cycle set months = 60
                    change       | approver              | update change_record set approver = (select max(id) from person where id <> approver) where approver is not null
                    change       | approver              | update change_record set approver = (select max(id) from person) where approver is null
                    change       | decided               | update change_record set decided = date '2026-01-01' where decided is not null
                    soa          | decision              | update soa_entry set decision = 'NOT_APPLICABLE' where control = (select min(control) from soa_entry where decision <> 'NOT_APPLICABLE')
                    soa          | justification         | update soa_entry set justification = 'None' where control = (select min(control) from soa_entry)
                    company      | name                  | update company set name = 'Other plc'
                    finding      | state                 | update finding set state = 'FIXED', fixed_in = 2, ending = 'MENDED', fixed_at = last_seen where number = 3; delete from finding_event where finding = 3
                    finding      | history               | delete from finding_event where finding = 3
                    finding      | history               | update finding_event set note = 'Nobody minds' where kind = 'RISK_ACCEPTED'
                    finding      | severity              | update finding set severity = 'LOW' where severity = 'HIGH' and number = (select min(number) from finding where severity = 'HIGH')
                    snapshot     | capturedAt            | update snapshot set captured_at = timestamp '2026-01-01 00:00:00' where number = 1
                    snapshot     | coverage              | update snapshot_type set resources = resources + 1 where type = (select min(type) from snapshot_type); update snapshot_type set resources = resources - 1 where type = (select max(type) from snapshot_type)
                    snapshot     | coverage              | update snapshot_origin set sha256 = repeat('0', 64) where place = 0
                    snapshot     | coverage              | insert into snapshot_type (snapshot, type, resources) select id, 'Microsoft.Sql/servers/zzz', 0 from snapshot
                    evidence     | validUntil            | update evidence_version set valid_until = date '2039-01-01'
                    evidence     | links                 | delete from evidence_link where evidence = (select min(evidence) from evidence_link)
                    version      | approver              | update document_version set approver = (select max(id) from person where id <> approver) where state = 'RELEASED'
                    version      | decided               | update document_version set decided = date '2026-01-01' where state = 'RELEASED'
                    version      | released              | update document_version set released_at = timestamp '2026-01-01 00:00:00' where state = 'RELEASED'
                    version      | files                 | update version_file set sha256 = (select max(sha256) from version_file) where sha256 <> (select max(sha256) from version_file)
                    version      | releaseHash           | update document_version set release_hash = repeat('0', 64) where state = 'RELEASED'
                    cost-month   | billed                | update cost_amount set amount = amount + 1
                    score-values | sha256                | update score_sample set current_points = current_points + 1 where taken_at = (select max(taken_at) from score_sample)
                    score-values | samples               | delete from score_sample where taken_at = (select min(taken_at) from score_sample)
                    score-values | sha256                | update score_control set unhealthy = unhealthy + 1 where taken_at = (select max(taken_at) from score_control)
                    score-target | target                | update score_aim set target = 1
                    score-control | measures             | delete from score_control_measure where measure = (select min(measure) from score_control_measure)
                    statement    | measures              | delete from statement_measure where measure = (select min(measure) from statement_measure)
                    subscription-set | subscriptions     | delete from subscription_set_member where subscription = (select min(subscription) from subscription_set_member)
                    adoption     | version               | update adoption set version = 99
                    finding-run  | stillThere            | update finding_run set still_there = still_there + 1
                    rule-book    | maxAdministrators     | update rule_book set max_administrators = 99
                    """)
    void reportsFieldOfAnAlteredRecord(String type, String field, String sql) throws SQLException {
        MadeRegisters.exampleCompany(folder.resolve("r"), Language.EN, MadeRegisters.NOVEMBER);
        alter(sql);

        TrailVerification proof = open(register -> register.verifyTrail(entry -> {
        }));

        assertThat(proof.trail().intact()).isTrue();
        assertThat(proof.intact()).isFalse();
        assertThat(proof.differences()).extracting(each -> each.record().type()).containsOnly(type);
        if (field != null) {
            assertThat(proof.differences()).anySatisfy(each -> assertThat(each.fields()).contains(field));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    a byte of evidence        | update evidence_piece set content = concat(content, x'00') where sha256 = (select min(sha256) from evidence_version where sha256 is not null)
                    a piece of evidence       | delete from evidence_piece where sha256 = (select min(sha256) from evidence_version where sha256 is not null)
                    a released file           | update evidence_piece set content = concat(x'00', content) where sha256 = (select min(sha256) from version_file)
                    bodies exchanged          | update resource_body set deflated = (select max(deflated) from resource_body), length = (select max(length) from resource_body) where sha256 = (select min(sha256) from resource_body)
                    resources of a snapshot   | update snapshot_resource set body = (select max(sha256) from resource_body) where place = 0
                    a resource left out       | delete from snapshot_resource where place = 3
                    hash of a snapshot        | update snapshot set hash = repeat('0', 64) where number = 1
                    frozen content            | update version_content set content = concat(content, x'20') where language = 'de'
                    entry of a release        | update document_version set release_entry = 2 where state = 'RELEASED'
                    state a version is of     | update document_version set register_hash = repeat('0', 64) where state = 'RELEASED'
                    """)
    void reportsContentThatDoesNotMatchItsHash(String what, String sql) throws SQLException {
        MadeRegisters.exampleCompany(folder.resolve("r"), Language.EN, MadeRegisters.NOVEMBER);
        alter(sql);

        assertThat(open(RegisterIntegrityCheck::of)).as(what)
                .filteredOn(result -> result.part() == RegisterIntegrityCheck.Part.CONTENT)
                .singleElement()
                .satisfies(result -> assertThat(result.reasons()).isNotEmpty());
    }

    @Test
    void exampleCompanyMatchesItsTrail() {
        for (Language language : Language.values()) {
            MadeRegisters.exampleCompany(folder.resolve("r"), language, MadeRegisters.NOVEMBER);
            TrailVerification proof = open(register -> register.verifyTrail(entry -> {
            }));
            assertThat(proof.differences()).isEmpty();
            assertThat(proof.unreadable()).isEmpty();
            assertThat(open(RegisterIntegrityCheck::of)).allMatch(RegisterIntegrityCheck.Result::intact);
        }
    }

    @Test
    void reportsSchemaChanges() throws SQLException {
        List<String> changes = List.of("drop index audit_entry_record", "alter table person add column extra integer",
                "create table extra (id integer)", "alter table network_plan drop primary key",
                "alter table rule_word alter column word set null");
        for (String change : changes) {
            MadeRegisters.empty(folder.resolve("r"));
            assertThat(reasons(RegisterIntegrityCheck.Part.SCHEMA)).isEmpty();
            RegisterFixture.sql(folder, change);
            assertThat(reasons(RegisterIntegrityCheck.Part.SCHEMA)).as(change).isNotEmpty();
        }
    }

    @Test
    void unknownEnumValueIsReportedAndNotAFault() throws SQLException {
        MadeRegisters.exampleCompany(folder.resolve("r"), Language.EN, MadeRegisters.NOVEMBER);
        alter("update measure set status = 'NOSUCH' where code = 'TOM-001'");

        assertThat(reasons(RegisterIntegrityCheck.Part.RECORDS)).singleElement()
                .asString()
                .contains("measure", "NOSUCH");
    }

    private List<String> reasons(RegisterIntegrityCheck.Part part) {
        return open(RegisterIntegrityCheck::of).stream()
                .filter(result -> result.part() == part)
                .flatMap(result -> result.reasons().stream())
                .map(Object::toString)
                .toList();
    }
}
