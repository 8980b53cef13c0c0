-- The terms of Art. 28(3) GDPR that were blanks in the text of the annex.
alter table processing_contract add column processing_subject varchar(2000) default '' not null;
alter table processing_contract add column processing_duration varchar(2000) default '' not null;
alter table processing_contract add column processing_purpose varchar(2000) default '' not null;
alter table processing_contract add column data_categories varchar(2000) default '' not null;
alter table processing_contract add column data_subjects varchar(2000) default '' not null;
alter table processing_contract add column third_countries varchar(2000) default '' not null;
alter table processing_contract add column instructions varchar(2000) default '' not null;
alter table processing_contract add column sub_processor_consent varchar(2000) default '' not null;
alter table processing_contract add column data_subject_rights varchar(2000) default '' not null;
alter table processing_contract add column assistance varchar(2000) default '' not null;
alter table processing_contract add column deletion_periods varchar(2000) default '' not null;
alter table processing_contract add column audit_rights varchar(2000) default '' not null;
