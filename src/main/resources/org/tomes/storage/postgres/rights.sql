-- Rights and guards of a register whose server has the roles of Tomes. Executed by the owner of the tables after they
-- were created or changed; {schema} is the register's schema.

grant usage on schema {schema} to tomes_reader;
revoke create on schema {schema} from public;
revoke all on all tables in schema {schema} from public, tomes_reader, tomes_editor, tomes_approver, tomes_admin;
grant select on all tables in schema {schema} to tomes_reader;
grant insert, update, delete on all tables in schema {schema} to tomes_editor;
revoke insert, update, delete on {schema}.register_info, {schema}.register_elsewhere, {schema}.person_login,
    {schema}.change_policy, {schema}.flyway_schema_history from tomes_editor;
revoke update, delete on {schema}.audit_entry, {schema}.acknowledgement from tomes_editor;
-- Stored under their hashes, so that they are never changed.
revoke update on {schema}.snapshot_resource, {schema}.resource_body from tomes_editor;
revoke update, delete on {schema}.evidence_piece from tomes_editor;
-- What happened and what was signed stays; findings and files are never removed.
revoke update, delete on {schema}.finding_event, {schema}.review from tomes_editor;
revoke delete on {schema}.finding, {schema}.finding_run, {schema}.evidence_file from tomes_editor;
-- Taking a turn at writing needs the right to change a column; this one can only have one value.
grant update (id) on {schema}.register_info to tomes_editor;
grant insert, update, delete on {schema}.register_elsewhere, {schema}.person_login, {schema}.change_policy
    to tomes_admin;

-- The person of whoever is signed in, whatever role they have taken on.
create or replace function {schema}.tomes_person() returns uuid language sql stable
set search_path = pg_catalog, {schema}, pg_temp as $guard$
    select person from person_login where login = session_user::text
$guard$;

-- Written so that the server makes them part of the statement that uses them.
create or replace function {schema}.tomes_bytes(part bytea) returns bytea language sql immutable
return int4send(octet_length(part)) || part;

create or replace function {schema}.tomes_bytes(part text) returns bytea language sql immutable
return int4send(octet_length(part)) || convert_to(part, 'UTF8');

-- A field of an entry, or null.
create or replace function {schema}.tomes_field(fields bytea, name text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $guard$
    select nullif(convert_from(fields, 'UTF8'), '')::json ->> name
$guard$;

-- What an entry says of the state of a change or version is true: it was in the state before by the entry before, and
-- is in the state after. Otherwise an edit could be recorded as a decision, which does not count as work on a record.
create or replace function {schema}.tomes_states(entry {schema}.audit_entry) returns void language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    before text;
    after text;
    known text;
    is_now text;
begin
    if entry.record_type not in ('change', 'version') then
        return;
    end if;
    before := tomes_field(entry.before_fields, 'state');
    after := tomes_field(entry.after_fields, 'state');
    select tomes_field(e.after_fields, 'state') into known from audit_entry e where e.record_type = entry.record_type
        and e.record_id = entry.record_id and e.number < entry.number and tomes_field(e.after_fields, 'state') is not null
        order by e.number desc limit 1;
    if entry.record_type = 'change' then
        select state into is_now from change_record where id::text = entry.record_id;
    else
        select state into is_now from document_version where id::text = entry.record_id;
    end if;
    if before is not null and before is distinct from known or after is not null and after is distinct from is_now then
        raise exception using errcode = 'TM003', message = 'the entry tells of a state that the record has not';
    end if;
end
$guard$;

-- Fields of an entry are texts with names.
create or replace function {schema}.tomes_is_fields(fields bytea) returns boolean language sql immutable
set search_path = pg_catalog, pg_temp as $guard$
    select octet_length(fields) = 0 or json_typeof(convert_from(fields, 'UTF8')::json) = 'object' and not exists (
        select 1 from json_each(convert_from(fields, 'UTF8')::json) field where json_typeof(field.value) <> 'string')
$guard$;

-- Entries of the trail are the next ones, are of whoever is signed in, with the time and the address that the server knows,
-- and have the hash over all of their eleven parts. Those that a statement adds are looked at together, since an import
-- adds thousands while others wait.
create or replace function {schema}.tomes_audit_entry() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    newest_number bigint;
    newest_hash text;
    client text := ' (' || host(inet_client_addr()) || ')';
    me text := coalesce(tomes_person()::text, '');
    entry audit_entry;
begin
    if not exists (select 1 from added) then
        return null;
    end if;
    if me = '' and not pg_has_role(session_user, 'tomes_admin', 'member') then
        raise exception using errcode = 'TM001', message = 'no person is assigned to this login';
    end if;
    if exists (select 1 from added where account <> session_user::text or person <> me) then
        raise exception using errcode = 'TM002', message = 'the entry is not of the person who is signed in';
    end if;
    if exists (select 1 from added where at < now() at time zone 'utc' or at > clock_timestamp() at time zone 'utc'
            or right(host, length(client)) is distinct from client) then
        raise exception using errcode = 'TM009', message = 'time or computer of the entry are not those of the server';
    end if;
    if exists (select 1 from added where action not in ('CREATED', 'CHANGED', 'DELETED')
            or not tomes_is_fields(before_fields) or not tomes_is_fields(after_fields)) then
        raise exception using errcode = 'TM003', message = 'the entry is none that can be read';
    end if;
    for entry in select * from added where record_type in ('change', 'version') order by number
    loop
        perform tomes_states(entry);
    end loop;
    select number, hash::text into newest_number, newest_hash from audit_entry
        where number < (select min(number) from added) order by number desc limit 1;
    if newest_number is null then
        select 0, genesis::text into newest_number, newest_hash from register_info;
    end if;
    if exists (select 1 from (select *, lag(number, 1, newest_number) over (order by number) as previous_number,
                lag(hash::text, 1, newest_hash) over (order by number) as previous_hash from added) entry
            where number <> previous_number + 1 or hash::text <> encode(sha256(convert_to(previous_hash, 'UTF8')
                || tomes_bytes(number::text)
                || tomes_bytes(to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                || tomes_bytes(person::text)
                || tomes_bytes(account::text)
                || tomes_bytes(host::text)
                || tomes_bytes(action::text)
                || tomes_bytes(record_type::text)
                || tomes_bytes(record_id::text)
                || tomes_bytes(record_label::text)
                || tomes_bytes(before_fields)
                || tomes_bytes(after_fields)), 'hex')) then
        raise exception using errcode = 'TM003', message = 'the entry does not continue the trail';
    end if;
    return null;
end
$guard$;

create or replace function {schema}.tomes_append_only() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $guard$
begin
    raise exception using errcode = 'TM004', message = 'entries are only added';
end
$guard$;

-- The state of a change or version at the end of a transaction is the one that the trail tells: an edit on the way back
-- to a draft and to another submission would otherwise look like a decision.
create or replace function {schema}.tomes_state_told() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    is_now text;
    told text;
begin
    if tg_argv[0] = 'change' then
        select state into is_now from change_record where id = new.id;
    else
        select state into is_now from document_version where id = new.id;
    end if;
    select tomes_field(e.after_fields, 'state') into told from audit_entry e where e.record_type = tg_argv[0]
        and e.record_id = new.id::text and tomes_field(e.after_fields, 'state') is not null
        order by e.number desc limit 1;
    if is_now is distinct from told and is_now is not null then
        raise exception using errcode = 'TM008', message = 'the trail tells of another state';
    end if;
    return null;
end
$guard$;

-- Whoever approves has the role for it, acts as themselves and, unless the policy allows it and the record says so, has
-- not worked on the record: another person created it, and the approver's entries about it are none but decisions about a
-- submission, which lead to another state than to be submitted again.
create or replace function {schema}.tomes_approval(approver uuid, type text, id uuid, involved boolean, own boolean)
returns void language plpgsql stable set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    me uuid := tomes_person();
begin
    if me is null or approver is distinct from me or not pg_has_role(session_user, 'tomes_approver', 'member') then
        raise exception using errcode = 'TM005', message = 'approving needs the role tomes_approver';
    end if;
    if own and exists (select 1 from change_policy where self_approval) then
        return;
    end if;
    if coalesce(involved, false) or not exists (select 1 from audit_entry e where e.record_type = type
            and e.record_id = tomes_approval.id::text and e.action = 'CREATED' and e.person <> me::text)
        or exists (select 1 from audit_entry e where e.record_type = type and e.record_id = tomes_approval.id::text
            and e.person = me::text and not (e.action = 'CHANGED' and coalesce(tomes_field(e.before_fields, 'state')
                in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'IMPLEMENTED', 'VERIFIED'), false)
            and coalesce(tomes_field(e.after_fields, 'state') not in ('SUBMITTED', 'IN_REVIEW'), false))) then
        raise exception using errcode = 'TM006', message = 'nobody approves their own work';
    end if;
end
$guard$;

create or replace function {schema}.tomes_same(one jsonb, other jsonb, columns text[]) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $guard$
    select not exists (select 1 from unnest(columns) name where one -> name is distinct from other -> name)
$guard$;

-- What is approved is what was submitted by somebody else, and stays. The arguments are: the type of the record on the
-- trail; the state in which it waits for approval; the states from approval on, in their order; the first of them that
-- is final; columns that stay from the submission on; others that stay from the approval on; columns into which people
-- enter themselves only; columns with people who cannot approve; columns that stay once it is final.
create or replace function {schema}.tomes_approvable() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    submitted text := tg_argv[1];
    approved text[] := tg_argv[2];
    was integer;
    becomes integer;
    said text[] := tg_argv[4];
    decided text[] := said || tg_argv[5]::text[];
    entered text[] := tg_argv[6];
    is_now jsonb := to_jsonb(new);
    before jsonb := to_jsonb(old);
    me uuid := tomes_person();
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.approver is not null then
            raise exception using errcode = 'TM007', message = 'what is approved begins as a draft';
        end if;
        if exists (select 1 from unnest(entered) name where is_now ->> name is distinct from me::text
                and is_now ->> name is not null) then
            raise exception using errcode = 'TM005', message = 'people act as themselves';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' or tg_argv[0] = 'change' then
            raise exception using errcode = 'TM007', message = 'what was submitted stays';
        end if;
        return old;
    end if;
    was := array_position(approved, old.state::text);
    becomes := array_position(approved, new.state::text);
    if exists (select 1 from unnest(entered) name where is_now -> name is distinct from before -> name
            and is_now ->> name is not null and is_now ->> name is distinct from me::text) then
        raise exception using errcode = 'TM005', message = 'people act as themselves';
    end if;
    if was is not null and becomes is not null then
        if becomes < was or not tomes_same(is_now, before, decided)
            or was >= array_position(approved, tg_argv[3]) and not tomes_same(is_now, before, tg_argv[8]::text[]) then
            raise exception using errcode = 'TM007', message = 'what was approved stays';
        end if;
    elsif was >= array_position(approved, tg_argv[3]) then
        raise exception using errcode = 'TM007', message = 'what was approved stays';
    elsif new.state = 'APPROVED' and old.state = submitted then
        perform tomes_approval(new.approver, tg_argv[0], old.id,
            exists (select 1 from unnest(tg_argv[7]::text[]) name where before ->> name = me::text), new.self_approved);
        if not tomes_same(is_now, before, said) then
            raise exception using errcode = 'TM007', message = 'what is approved is what was submitted';
        end if;
    elsif becomes is not null then
        raise exception using errcode = 'TM007', message = 'only what was submitted is approved';
    elsif old.state = submitted and new.state = submitted and not tomes_same(is_now, before, said) then
        raise exception using errcode = 'TM007', message = 'what was submitted stays';
    elsif new.approver is distinct from old.approver and new.approver is not null and new.approver is distinct from me
    then
        raise exception using errcode = 'TM005', message = 'people decide as themselves';
    end if;
    return new;
end
$guard$;

-- Parts of what is approved stay with it. The arguments are: the table of the record; the column that refers to it; the
-- states in which parts are added; those in which they are changed or removed. Whoever decides about the record meanwhile
-- is waited for.
create or replace function {schema}.tomes_parts() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    state_of text := format('select state from %I where id::text = $1 for share', tg_argv[0]);
    state text;
begin
    if tg_op <> 'INSERT' then
        execute state_of into state using to_jsonb(old) ->> tg_argv[1];
        if state <> all (tg_argv[3]::text[]) then
            raise exception using errcode = 'TM007', message = 'what was submitted or approved stays';
        end if;
    end if;
    if tg_op <> 'DELETE' then
        execute state_of into state using to_jsonb(new) ->> tg_argv[1];
        if state <> all (tg_argv[2]::text[]) then
            raise exception using errcode = 'TM007', message = 'nothing is added to what was submitted or approved';
        end if;
    end if;
    return coalesce(new, old);
end
$guard$;

-- Content is brought once to a file that was announced with its size and hash, and then stays.
create or replace function {schema}.tomes_files() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    awaited boolean;
begin
    if tg_op = 'UPDATE' then
        awaited := old.announced and new.sha256 = old.sha256 and new.size = old.size;
    else
        select announced into awaited from evidence_file where sha256 = new.sha256;
    end if;
    if awaited is not true then
        raise exception using errcode = 'TM007', message = 'stored files stay';
    end if;
    return new;
end
$guard$;

create or replace trigger tomes_audit_entry after insert on {schema}.audit_entry
    referencing new table as added for each statement execute function {schema}.tomes_audit_entry();
create or replace trigger tomes_audit_rows before update or delete on {schema}.audit_entry
    for each row execute function {schema}.tomes_append_only();
create or replace trigger tomes_audit_table before truncate on {schema}.audit_entry
    for each statement execute function {schema}.tomes_append_only();
create or replace trigger tomes_approvable before insert or update or delete on {schema}.change_record
    for each row execute function {schema}.tomes_approvable('change', 'SUBMITTED',
    '{APPROVED,IMPLEMENTED,VERIFIED,CLOSED}', 'APPROVED', '{id,number,kind,title,reason,risk,rollback_plan,requester}',
    '{approver,self_approved,decided,decision}', '{implementer,verifier}', '{requester}', '{}');
create or replace trigger tomes_approvable before insert or update or delete on {schema}.document_version
    for each row execute function {schema}.tomes_approvable('version', 'IN_REVIEW',
    '{APPROVED,RELEASED,SUPERSEDED}', 'RELEASED',
    '{id,kind,major,minor,summary,author,submitter,register_entry,register_hash,snapshot,snapshot_hash,evidence_report,'
    'deviation_reason}', '{submitted,approver,self_approved,decided}', '{submitter,released_by}', '{author,submitter}',
    '{released_at,released_by,release_entry,release_hash}');
create constraint trigger tomes_state_told after insert or update on {schema}.change_record
    deferrable initially deferred for each row execute function {schema}.tomes_state_told('change');
create constraint trigger tomes_state_told after insert or update on {schema}.document_version
    deferrable initially deferred for each row execute function {schema}.tomes_state_told('version');
create or replace trigger tomes_files before update on {schema}.evidence_file
    for each row execute function {schema}.tomes_files();
create or replace trigger tomes_pieces before insert on {schema}.evidence_piece
    for each row execute function {schema}.tomes_files();
create or replace trigger tomes_parts before insert or update or delete on {schema}.change_measure
    for each row execute function {schema}.tomes_parts('change_record', 'change_record', '{DRAFT}', '{DRAFT}');
create or replace trigger tomes_parts before insert or update or delete on {schema}.change_finding
    for each row execute function {schema}.tomes_parts('change_record', 'change_record', '{DRAFT}', '{DRAFT}');
create or replace trigger tomes_parts before insert or update or delete on {schema}.change_resource
    for each row execute function {schema}.tomes_parts('change_record', 'change_record', '{DRAFT}', '{DRAFT}');
create or replace trigger tomes_parts before insert or update or delete on {schema}.version_content
    for each row execute function {schema}.tomes_parts('document_version', 'version', '{DRAFT}', '{DRAFT}');
create or replace trigger tomes_parts before insert or update or delete on {schema}.version_deviation
    for each row execute function {schema}.tomes_parts('document_version', 'version', '{DRAFT}', '{DRAFT}');
create or replace trigger tomes_parts before insert or update or delete on {schema}.version_file
    for each row execute function {schema}.tomes_parts('document_version', 'version', '{DRAFT,APPROVED,RELEASED}',
    '{DRAFT}');
