-- Each transaction that changes rows of a register has entries of the trail; {schema} is the register's schema. Executed
-- after the tables were created or changed.

-- Whether this transaction has written the newest entry: nobody else can add one before it ends.
create or replace function {schema}.tomes_has_entry() returns boolean language sql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
    select coalesce((select xmin = pg_current_xact_id()::xid from audit_entry order by number desc limit 1), false)
$guard$;

-- Two arguments are the type of a record on the trail, and the column with its id: then the entry is about that record.
create or replace function {schema}.tomes_recorded() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
begin
    if not tomes_has_entry() or tg_nargs = 2 and exists (
            select 1 from unnest(array[to_jsonb(old) ->> tg_argv[1], to_jsonb(new) ->> tg_argv[1]]) id
            where id is not null and not exists (select 1 from audit_entry e where e.record_type = tg_argv[0]
                and e.record_id = id and e.xmin = pg_current_xact_id()::xid)) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in '
            || tg_table_name;
    end if;
    return null;
end
$guard$;

-- An import adds and changes thousands of findings while others wait, so that a statement is looked at once; its entries
-- come before it.
create or replace function {schema}.tomes_recorded_findings() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
begin
    if not tomes_has_entry() and exists (select 1 from changed) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in '
            || tg_table_name;
    end if;
    return null;
end
$guard$;

-- Findings of a run that this transaction has added may come before the entries, while others still write: the run demands
-- its entry at the end. Indexes are used although the statistics do not know the new rows yet.
create or replace function {schema}.tomes_recorded_new_findings() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp set enable_seqscan = off as $guard$
begin
    if not tomes_has_entry() and exists (select 1 from (select distinct appeared_in from changed) c
            where not exists (select 1 from finding_run r where r.number = c.appeared_in
                and r.xmin = pg_current_xact_id()::xid)) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in finding';
    end if;
    return null;
end
$guard$;

create or replace function {schema}.tomes_recorded_new_parts() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp set enable_seqscan = off as $guard$
begin
    if not tomes_has_entry() and exists (select 1 from changed c where not exists (select 1 from finding f
            where f.number = c.finding and f.xmin = pg_current_xact_id()::xid)) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in '
            || tg_table_name;
    end if;
    return null;
end
$guard$;

-- A check that changes no finding only notes when it saw it last.
create or replace function {schema}.tomes_recorded_finding() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
begin
    if not tomes_has_entry() and exists (select 1 from changed n left join former o on o.number = n.number
            where o.number is null or (o.check_id, o.key_hash, o.severity, o.state, o.opening, o.decision_reason,
                o.decision_by, o.decision_entered_by, o.decision_until, o.decided_at, o.fixed_in, o.ending, o.fixed_at,
                o.exploited_since, o.exploitation_reason, o.exploitation_by) is distinct from
                (n.check_id, n.key_hash, n.severity, n.state, n.opening, n.decision_reason, n.decision_by,
                n.decision_entered_by, n.decision_until, n.decided_at, n.fixed_in, n.ending, n.fixed_at,
                n.exploited_since, n.exploitation_reason, n.exploitation_by)) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in finding';
    end if;
    return null;
end
$guard$;

-- Rows of staged snapshots, whose numbers are below 0, are part of no record yet.
create or replace function {schema}.tomes_recorded_resources() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
begin
    if not tomes_has_entry() and exists (select 1 from changed c join snapshot s on s.id = c.snapshot
            where s.number > 0) then
        raise exception using errcode = 'TM008', message = 'no entry of the trail tells of a change in a snapshot';
    end if;
    return null;
end
$guard$;

-- Files and JSON are stored under their hashes, and records refer to them; names and e-mail addresses of people are not
-- on the trail.
do $guard$
declare
    t record;
begin
    for t in
        select c.relname::text as name, 'insert or update or delete' as event, '' as condition, case
                when c.relname = 'measure' then format('%L, %L', 'measure', 'id')
                when c.relname like 'measure\_%' then format('%L, %L', 'measure', 'measure')
                when c.relname = 'change_record' then format('%L, %L', 'change', 'id')
                when c.relname in ('change_measure', 'change_finding', 'change_resource')
                    then format('%L, %L', 'change', 'change_record')
                when c.relname = 'document_version' then format('%L, %L', 'version', 'id')
                when c.relname like 'version\_%' then format('%L, %L', 'version', 'version')
                when c.relname = 'evidence' then format('%L, %L', 'evidence', 'id')
                when c.relname in ('evidence_version', 'evidence_link') then format('%L, %L', 'evidence', 'evidence')
                when c.relname in ('review', 'role', 'responsibility', 'acknowledgement')
                    then format('%L, %L', c.relname, 'id')
                when c.relname = 'role_holder' then format('%L, %L', 'role', 'role')
                when c.relname = 'assignment' then format('%L, %L', 'responsibility', 'responsibility')
                when c.relname = 'review_decision' then format('%L, %L', 'decision', 'id')
                when c.relname = 'review_decision_finding' then format('%L, %L', 'decision', 'review_decision')
                when c.relname = 'soa_entry' then format('%L, %L', 'soa', 'control')
                when c.relname = 'person_login' then format('%L, %L', 'person-login', 'login')
                else '' end as arguments
            from pg_catalog.pg_class c where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'r'
                and c.relname not in ('audit_entry', 'register_info', 'register_elsewhere', 'flyway_schema_history',
                    'resource_body', 'snapshot_resource', 'snapshot', 'person', 'evidence_file', 'evidence_piece', 'finding',
                    'finding_source', 'finding_report', 'finding_measure', 'finding_event')
        union all values
            ('snapshot', 'insert', 'when (new.number > 0)', ''),
            ('snapshot', 'update', '', '''snapshot'', ''id'''),
            ('snapshot', 'delete', 'when (old.number > 0)', '''snapshot'', ''id'''),
            ('person', 'insert or delete', '', '''person'', ''id'''),
            ('person', 'update', 'when ((old.id, old.job_title, old.deputy, old.active) is distinct from
                (new.id, new.job_title, new.deputy, new.active))', '''person'', ''id''')
    loop
        execute format('drop trigger if exists %I on {schema}.%I', 'tomes_recorded_' || replace(t.event, ' ', '_'),
            t.name);
        execute format('create constraint trigger %I after %s on {schema}.%I deferrable initially deferred '
            || 'for each row %s execute function {schema}.tomes_recorded(%s)',
            'tomes_recorded_' || replace(t.event, ' ', '_'), t.event, t.name, t.condition, t.arguments);
    end loop;
end
$guard$;
do $guard$
declare
    name text;
    event text;
begin
    foreach name in array array['finding', 'finding_source', 'finding_report', 'finding_measure', 'finding_event']
    loop
        foreach event in array array['insert', 'update', 'delete']
        loop
            execute format('create or replace trigger %I after %s on {schema}.%I referencing %s for each statement '
                || 'execute function {schema}.%I()', 'tomes_recorded_' || event, event, name,
                case event when 'insert' then 'new table as changed' when 'delete' then 'old table as changed'
                    else 'new table as changed old table as former' end,
                case when name = 'finding' and event = 'update' then 'tomes_recorded_finding'
                    when name = 'finding' and event = 'insert' then 'tomes_recorded_new_findings'
                    when event = 'insert' then 'tomes_recorded_new_parts'
                    else 'tomes_recorded_findings' end);
        end loop;
    end loop;
end
$guard$;
create or replace trigger tomes_recorded_insert after insert on {schema}.snapshot_resource
    referencing new table as changed for each statement execute function {schema}.tomes_recorded_resources();
create or replace trigger tomes_recorded_delete after delete on {schema}.snapshot_resource
    referencing old table as changed for each statement execute function {schema}.tomes_recorded_resources();
