package org.tomes.storage.postgres;

/**
 * A statement with which a login adds a correct entry to the trail using a program other than Tomes, with the server's
 * own functions.
 *
 * @param at time, in SQL
 * @param host computer, in SQL
 * @param type type of the record
 * @param id id of the record, in SQL
 */
public record PlainEntry(String login, String at, String host, String type, String id, String before, String after) {

    private static final String STATEMENT = """
            insert into audit_entry
            select number, at, person, account, host, action, record_type, record_id, '', before_fields, after_fields,
            encode(sha256(convert_to(previous, 'UTF8') || tomes_bytes(number::text)
            || tomes_bytes(to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) || tomes_bytes(person) || tomes_bytes(account)
            || tomes_bytes(host) || tomes_bytes(action) || tomes_bytes(record_type) || tomes_bytes(record_id)
            || tomes_bytes(''::text) || tomes_bytes(before_fields) || tomes_bytes(after_fields)), 'hex')
            from (select e.number + 1 as number, e.hash::text as previous, %s as at, l.person::text as person,
            l.login::text as account, %s as host, 'CHANGED'::text as action, '%s'::text as record_type,
            %s as record_id, convert_to('%s', 'UTF8') as before_fields, convert_to('%s', 'UTF8') as after_fields
            from audit_entry e, person_login l where l.login = '%s' order by e.number desc limit 1) entry""";

    /** Returns an entry with the time and the address determined by the server. */
    public static PlainEntry by(String login) {
        return new PlainEntry(login, "clock_timestamp() at time zone 'utc'",
                "'there (' || host(inet_client_addr()) || ')'", "person", "''", "{}", "{}");
    }

    public PlainEntry about(String otherType, String otherId) {
        return new PlainEntry(login, at, host, otherType, otherId, before, after);
    }

    public PlainEntry fields(String otherBefore, String otherAfter) {
        return new PlainEntry(login, at, host, type, id, otherBefore, otherAfter);
    }

    PlainEntry at(String other) {
        return new PlainEntry(login, other, host, type, id, before, after);
    }

    PlainEntry from(String other) {
        return new PlainEntry(login, at, other, type, id, before, after);
    }

    public String statement() {
        return STATEMENT.formatted(at, host, type, id, before, after, login);
    }
}
