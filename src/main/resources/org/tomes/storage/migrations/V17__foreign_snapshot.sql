-- Evidence that came in a workbook from another register may be a snapshot that only that register holds.
alter table evidence_version add column foreign_snapshot integer;
alter table evidence_version add column foreign_sha256 char(64);

-- Such a workbook names files without their content; it is true until the content comes.
alter table evidence_file add column announced boolean default false not null;
