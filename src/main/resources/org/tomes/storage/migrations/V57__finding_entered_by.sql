-- The person who entered a decision in the name of another one; null if the deciding person entered it.
alter table finding add column decision_entered_by uuid;
alter table finding_event add column entered_by uuid;
