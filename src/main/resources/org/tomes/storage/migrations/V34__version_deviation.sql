-- What was on record for the approver of a policy: the evidence report in force, and what was decided about each open
-- finding of high severity.
alter table document_version add column evidence_report varchar(20) default '' not null;
alter table document_version add column deviation_reason varchar(2000) default '' not null;
create table version_deviation (
    version uuid not null references document_version (id),
    place integer not null,
    finding varchar(40) not null,
    resource varchar(2000) not null,
    decision varchar(20) not null,
    primary key (version, place)
);
