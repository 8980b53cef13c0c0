-- Values of the policy's rules that the company has set; the others have the program's initial value.
create table rule_value (
    parameter varchar(40) primary key,
    amount integer not null
);

-- The reasons of findings name the required value, which was part of their text until now.
update finding set arguments = '[90]'
where reason in ('check.key-vault.audit-logs.retention-open',
    'check.key-vault.audit-logs.short',
    'check.logging.activity-log.retention-open',
    'check.logging.activity-log.short');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',30]'
where reason in ('check.key-vault.secret-expiry.soon',
    'check.key-vault.certificate-expiry.soon');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',100]'
where reason in ('check.cost.budget.late');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',90]'
where reason in ('check.cost.workspace-retention.short',
    'check.cost.workspace-retention.short-tables',
    'check.cost.workspace-retention.long');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',30,12,12]'
where reason in ('check.backup.sql-retention.short');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',"30","12","12"]'
where reason in ('check.backup.retention.short',
    'check.backup.retention.unused');
update finding set arguments = substring(arguments from 1 for char_length(arguments) - 1) || ',"1.2"]'
where reason in ('check.service.minimum-tls.old');
