-- The version of the program that made the check run last; empty for runs of versions that did not record it.
alter table finding_run add column version varchar(100) default '' not null;
