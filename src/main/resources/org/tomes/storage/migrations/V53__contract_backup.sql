-- The backup of the processed data that is agreed with the controller (Art. 32(1)(b) and (c) GDPR).
alter table processing_contract add column backup varchar(2000) default '' not null;
