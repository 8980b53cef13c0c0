-- Texts of measures and the scope of the ISMS in the other language; empty or null until they are translated.
alter table measure add column title_de varchar(200);
alter table measure add column target_de text;
alter table measure add column implementation_de text;
alter table measure add column scope_de text;
alter table measure add column title_en varchar(200);
alter table measure add column target_en text;
alter table measure add column implementation_en text;
alter table measure add column scope_en text;
-- CURRENT or OUTDATED; null while nothing is translated.
alter table measure add column translation_status varchar(20);
alter table company add column scope_translation text;
