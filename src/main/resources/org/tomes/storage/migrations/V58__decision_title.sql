-- A short title of a decision, and the effort in person-days that it approves.
alter table review_decision add column title varchar(80) default '' not null;
alter table review_decision add column effort_days numeric(14, 2);
