-- Rights and guards of a register whose server has the roles of Tomes. Executed by the owner of the tables after they
-- were created or changed; {schema} is the register's schema.

grant usage on schema {schema} to tomes_reader;
revoke create on schema {schema} from public;
revoke all on all tables in schema {schema} from public, tomes_reader, tomes_editor, tomes_approver, tomes_admin;
grant select on all tables in schema {schema} to tomes_reader;
grant insert, update, delete on all tables in schema {schema} to tomes_editor;
revoke insert, update, delete on {schema}.register_info, {schema}.register_elsewhere, {schema}.person_login,
    {schema}.change_policy, {schema}.flyway_schema_history from tomes_editor;
revoke update, delete on {schema}.audit_entry from tomes_editor;
-- Taking a turn at writing needs the right to change a column; this one can only have one value.
grant update (id) on {schema}.register_info to tomes_editor;
grant insert, update, delete on {schema}.register_elsewhere, {schema}.person_login, {schema}.change_policy
    to tomes_admin;

-- The person of whoever is signed in, whatever role they have taken on.
create or replace function {schema}.tomes_person() returns uuid language sql stable
set search_path = pg_catalog, {schema}, pg_temp as $guard$
    select person from person_login where login = session_user::text
$guard$;

create or replace function {schema}.tomes_bytes(part bytea) returns bytea language sql immutable
set search_path = pg_catalog, pg_temp as $guard$
    select int4send(octet_length(part)) || part
$guard$;

create or replace function {schema}.tomes_bytes(part text) returns bytea language sql immutable
set search_path = pg_catalog, pg_temp as $guard$
    select int4send(octet_length(part)) || convert_to(part, 'UTF8')
$guard$;

-- An entry of the trail is the next one, is of whoever is signed in, and has the hash over all of its eleven parts.
create or replace function {schema}.tomes_audit_entry() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    newest_number bigint;
    newest_hash text;
    me text := coalesce(tomes_person()::text, '');
begin
    if me = '' and not pg_has_role(session_user, 'tomes_admin', 'member') then
        raise exception using errcode = 'TM001', message = 'no person is assigned to this login';
    end if;
    if new.account <> session_user::text or new.person <> me then
        raise exception using errcode = 'TM002', message = 'the entry is not of the person who is signed in';
    end if;
    select number, hash::text into newest_number, newest_hash from audit_entry order by number desc limit 1;
    if newest_number is null then
        select 0, genesis::text into newest_number, newest_hash from register_info;
    end if;
    if new.number <> newest_number + 1 or new.hash::text <> encode(sha256(convert_to(newest_hash, 'UTF8')
            || tomes_bytes(new.number::text)
            || tomes_bytes(to_char(new.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            || tomes_bytes(new.person::text)
            || tomes_bytes(new.account::text)
            || tomes_bytes(new.host::text)
            || tomes_bytes(new.action::text)
            || tomes_bytes(new.record_type::text)
            || tomes_bytes(new.record_id::text)
            || tomes_bytes(new.record_label::text)
            || tomes_bytes(new.before_fields)
            || tomes_bytes(new.after_fields)), 'hex') then
        raise exception using errcode = 'TM003', message = 'the entry does not continue the trail';
    end if;
    return new;
end
$guard$;

create or replace function {schema}.tomes_append_only() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $guard$
begin
    raise exception using errcode = 'TM004', message = 'entries are only added';
end
$guard$;

-- Whoever approves has the role for it, acts as themselves and, unless the policy allows it, has not worked on the
-- record: another person created it, and the approver's entries about it are none but decisions about a submission.
create or replace function {schema}.tomes_approval(approver uuid, type text, id uuid, involved boolean) returns void
language plpgsql stable set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    me uuid := tomes_person();
begin
    if me is null or approver is distinct from me or not pg_has_role(session_user, 'tomes_approver', 'member') then
        raise exception using errcode = 'TM005', message = 'approving needs the role tomes_approver';
    end if;
    if exists (select 1 from change_policy where self_approval) then
        return;
    end if;
    if coalesce(involved, false) or not exists (select 1 from audit_entry e where e.record_type = type
            and e.record_id = tomes_approval.id::text and e.action = 'CREATED' and e.person <> me::text)
        or exists (select 1 from audit_entry e where e.record_type = type and e.record_id = tomes_approval.id::text
            and e.person = me::text and not (e.action = 'CHANGED' and convert_from(e.before_fields, 'UTF8')
                ~ '"state":"(SUBMITTED|IN_REVIEW|APPROVED|IMPLEMENTED|VERIFIED)"')) then
        raise exception using errcode = 'TM006', message = 'nobody approves their own work';
    end if;
end
$guard$;

create or replace function {schema}.tomes_change_record() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    approved text[] := array['APPROVED', 'IMPLEMENTED', 'VERIFIED', 'CLOSED'];
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.approver is not null then
            raise exception using errcode = 'TM007', message = 'a change begins as a draft';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception using errcode = 'TM007', message = 'a change stays';
    end if;
    if old.state = any(approved) then
        if not new.state = any(approved) or array_position(approved, new.state) < array_position(approved, old.state)
            or (new.id, new.kind, new.title, new.reason, new.risk, new.rollback_plan, new.requester, new.approver,
                new.self_approved, new.decided, new.decision)
            is distinct from (old.id, old.kind, old.title, old.reason, old.risk, old.rollback_plan, old.requester,
                old.approver, old.self_approved, old.decided, old.decision) then
            raise exception using errcode = 'TM007', message = 'what was approved stays';
        end if;
    elsif new.state = 'APPROVED' and old.state = 'SUBMITTED' then
        perform tomes_approval(new.approver, 'change', old.id, old.requester = tomes_person());
        if (new.id, new.kind, new.title, new.reason, new.risk, new.rollback_plan, new.requester)
            is distinct from (old.id, old.kind, old.title, old.reason, old.risk, old.rollback_plan, old.requester) then
            raise exception using errcode = 'TM007', message = 'what is approved is what was submitted';
        end if;
    elsif new.state = any(approved) then
        raise exception using errcode = 'TM007', message = 'only what was submitted is approved';
    elsif old.state = 'SUBMITTED' and new.state = 'SUBMITTED'
        and (new.id, new.kind, new.title, new.reason, new.risk, new.rollback_plan, new.requester)
        is distinct from (old.id, old.kind, old.title, old.reason, old.risk, old.rollback_plan, old.requester) then
        raise exception using errcode = 'TM007', message = 'what was submitted stays';
    elsif new.approver is distinct from old.approver and new.approver is not null
        and new.approver is distinct from tomes_person() then
        raise exception using errcode = 'TM005', message = 'people decide as themselves';
    end if;
    return new;
end
$guard$;

create or replace function {schema}.tomes_document_version() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
declare
    approved text[] := array['APPROVED', 'RELEASED', 'SUPERSEDED'];
    me uuid := tomes_person();
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.approver is not null then
            raise exception using errcode = 'TM007', message = 'a version begins as a draft';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception using errcode = 'TM007', message = 'a submitted version stays';
        end if;
        return old;
    end if;
    if new.submitter is distinct from old.submitter and new.submitter is not null and new.submitter is distinct from me
        or new.released_by is distinct from old.released_by and new.released_by is not null
        and new.released_by is distinct from me then
        raise exception using errcode = 'TM005', message = 'people submit and release as themselves';
    end if;
    if old.state = any(approved) and new.state = any(approved) then
        if array_position(approved, new.state) < array_position(approved, old.state)
            or (new.id, new.kind, new.major, new.minor, new.summary, new.author, new.submitter, new.submitted,
                new.approver, new.self_approved, new.decided, new.register_entry, new.register_hash)
            is distinct from (old.id, old.kind, old.major, old.minor, old.summary, old.author, old.submitter,
                old.submitted, old.approver, old.self_approved, old.decided, old.register_entry, old.register_hash)
        then
            raise exception using errcode = 'TM007', message = 'what was approved stays';
        end if;
    elsif old.state in ('RELEASED', 'SUPERSEDED') then
        raise exception using errcode = 'TM007', message = 'a release stays';
    elsif new.state = 'APPROVED' and old.state = 'IN_REVIEW' then
        perform tomes_approval(new.approver, 'version', old.id, me in (old.author, old.submitter));
        if (new.id, new.kind, new.major, new.minor, new.summary, new.author, new.submitter, new.register_entry,
                new.register_hash)
            is distinct from (old.id, old.kind, old.major, old.minor, old.summary, old.author, old.submitter,
                old.register_entry, old.register_hash) then
            raise exception using errcode = 'TM007', message = 'what is approved is what was submitted';
        end if;
    elsif new.state = any(approved) then
        raise exception using errcode = 'TM007', message = 'only what was submitted is approved';
    elsif old.state = 'IN_REVIEW' and new.state = 'IN_REVIEW'
        and (new.id, new.kind, new.major, new.minor, new.summary, new.author, new.submitter, new.register_entry,
            new.register_hash)
        is distinct from (old.id, old.kind, old.major, old.minor, old.summary, old.author, old.submitter,
            old.register_entry, old.register_hash) then
        raise exception using errcode = 'TM007', message = 'what was submitted stays';
    elsif new.approver is distinct from old.approver and new.approver is not null and new.approver is distinct from me
    then
        raise exception using errcode = 'TM005', message = 'people decide as themselves';
    end if;
    return new;
end
$guard$;

-- What a version says stays from its submission on.
create or replace function {schema}.tomes_version_content() returns trigger language plpgsql
set search_path = pg_catalog, {schema}, pg_temp as $guard$
begin
    if tg_op <> 'INSERT' and exists (select 1 from document_version v where v.id = old.version and v.state <> 'DRAFT')
        or tg_op <> 'DELETE' and exists (select 1 from document_version v where v.id = new.version
            and v.state <> 'DRAFT') then
        raise exception using errcode = 'TM007', message = 'what was submitted stays';
    end if;
    return coalesce(new, old);
end
$guard$;

create or replace trigger tomes_audit_entry before insert on {schema}.audit_entry
    for each row execute function {schema}.tomes_audit_entry();
create or replace trigger tomes_audit_rows before update or delete on {schema}.audit_entry
    for each row execute function {schema}.tomes_append_only();
create or replace trigger tomes_audit_table before truncate on {schema}.audit_entry
    for each statement execute function {schema}.tomes_append_only();
create or replace trigger tomes_change_record before insert or update or delete on {schema}.change_record
    for each row execute function {schema}.tomes_change_record();
create or replace trigger tomes_document_version before insert or update or delete on {schema}.document_version
    for each row execute function {schema}.tomes_document_version();
create or replace trigger tomes_version_content before insert or update or delete on {schema}.version_content
    for each row execute function {schema}.tomes_version_content();
