-- The proposal of the management review that a decision answers.
alter table review_decision add column proposal varchar(40);
